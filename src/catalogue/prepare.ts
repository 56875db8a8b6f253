import type { Change } from '#domain/change';
import { civilDateIn } from '#domain/clock';
import type { MadeIds } from '#domain/preview-line';
import type { AnyRow, Kind, Row } from '#domain/records';
import type { RefKind } from '#domain/shapes';
import { notFound, Problem } from '#lib/problem';
import type { Db } from '#store/database';
import { type FoundRows, findRows, lockRows } from '#store/find';
import { productsOfFiles } from '#store/import-files';
import { lastChange } from '#store/last-change';
import { lockList } from '#store/lists';
import { type Read, readWith } from '#store/read';
import { type ProductRules, rulesOf } from '#store/rights';
import { type Authority, authorise, holds } from './authorise.ts';
import type { Actor, AnyCommand, Context, Decided, Found } from './define.ts';
import type { Env } from './env.ts';
import { guardEdit, guardJudged } from './guard.ts';
import { refsIn } from './refs.ts';
import { sightOf } from './sight.ts';

/** A decided command, ready for the writer, the preview or the proposal. */
export type Prepared = {
  input: Record<string, unknown>;
  product: string | null;
  rules: ProductRules | undefined;
  authority: Authority;
  changes: Change[];
  output: unknown;
  /** Everything read on the way, by id. */
  handed: Map<string, { kind: Kind; row: AnyRow }>;
  lists: Set<string>;
  /** What was undone only in part, or anything else the command's row should keep. */
  undoes?: string;
  proposal?: { id: string; proposer: string; command: string };
  /** What it does, where the definition alone does not say it. */
  says?: string;
  /** The decision and undo mode to record where they are not the definition's own. */
  recordedAs?: { right: string; undo: string };
};

export type PrepareOptions = {
  made: MadeIds;
  /** False for a preview: nothing will be written, so nothing is locked. */
  lock: boolean;
  /** False when a stored proposal is decided again: its preview is compared instead. */
  guard: boolean;
  now: string;
  /** The member who accepts what the actor proposed; the actor, where it is not said. */
  decider?: string;
  /** What the definition did before the transaction, where it has been done. */
  ahead?: { done: unknown };
};

/** Finds, checks, locks, loads and decides: everything of a command but its effect. Throws a Problem where it is refused. */
export async function prepare(
  db: Db,
  env: Env,
  actor: Actor,
  def: AnyCommand,
  rawInput: unknown,
  options: PrepareOptions,
): Promise<Prepared> {
  const input = structuredClone(rawInput) as Record<string, unknown>;
  const target = await findTarget(db, actor, def, input);
  const { product, found } = target;
  const rules = product ? await rulesOf(db, actor.workspace, product) : undefined;
  const authority = authorise(actor, def.right, rules);
  const lists = new Set<string>();
  if (def.orders && product && options.lock) {
    await lockList(db, actor.workspace, product);
    lists.add(product);
  }
  const handed: Prepared['handed'] = options.lock ? await lockRows(db, actor.workspace, found) : unlocked(found);
  const named = [...found.values()].flatMap((rows) => [...rows.values()].map((row) => row.id));
  if (named.some((id) => !handed.has(id))) throw notFound();
  if (options.guard && 'edits' in def.guard)
    await guardEdit(
      def.guard,
      input,
      (id) => rowOf(handed, id),
      (id, fields) => lastChange(db, actor.workspace, id, fields),
    );

  const read = readWith(db, sightOf(actor));
  for (const [id, entry] of handed) read.handed.set(id, entry);
  const foundForDecide: Found = {
    get: <K extends Kind>(_kind: K, id: string) => rowOf(handed, id) as unknown as Row<K>,
  };
  const ahead = options.ahead ? options.ahead.done : await def.ahead?.(read, input as never);
  const loaded = await def.load(read, input as never, foundForDecide, actor, ahead as never);
  if (options.guard && 'judges' in def.guard) guardJudged(def.guard.judges, input, read.handed);
  const context = contextFor(env, actor, product, rules, options);
  const decided = def.decide(
    { ...(loaded as object), found: foundForDecide } as never,
    input as never,
    context,
  ) as Decided<unknown>;
  if ('refused' in decided) throw new Problem(decided.refused);
  return {
    input,
    product,
    rules,
    authority,
    changes: decided.changes,
    output: decided.output,
    handed: read.handed,
    lists,
  };
}

/** Finds the records an input names and puts their ids into it; `not-found` for any that is absent, hidden, or of another product than the rest. What administrators do is done to the workspace, so that it may name several, and so may what goes `across`. */
export async function findTarget(
  db: Db,
  actor: Actor,
  def: Pick<AnyCommand, 'input' | 'across'> & { right: string },
  input: Record<string, unknown>,
): Promise<{ product: string | null; found: FoundRows }> {
  const refs = refsIn(def.input, input);
  const words = new Map<Kind, Set<string>>();
  const files: string[] = [];
  for (const { kind, value } of refs) {
    if (kind === 'file') files.push(value);
    else words.set(kind, (words.get(kind) ?? new Set()).add(value));
  }
  const found: FoundRows = words.size > 0 ? await findRows(db, sightOf(actor), words) : new Map();
  const products = await productsOfFiles(db, sightOf(actor), files);
  if (!products) throw notFound();
  for (const ref of refs) {
    if (ref.kind === 'file') continue;
    const row = found.get(ref.kind)?.get(ref.value);
    if (!row) throw notFound();
    ref.set(row.id);
    if (ref.kind === 'product') products.add(row.id);
    else if (typeof row.productId === 'string') products.add(row.productId);
  }
  const areOnlyNamed =
    files.length === 0 && refs.every(({ kind, value }) => isFree(kind, found.get(kind as Kind)?.get(value)));
  if (products.size > 1 && !def.across && !(def.right === 'admin' && areOnlyNamed)) throw notFound();
  const [product = null] = products.size > 1 ? [] : products;
  return { product, found };
}

/** True for a product itself, and for what belongs to none: only records of a product must not be mixed with those of another. */
function isFree(kind: RefKind, row: AnyRow | undefined): boolean {
  return kind === 'product' || (kind !== 'file' && typeof row?.productId !== 'string');
}

/** Does what a definition does before its transaction, for an actor who may have it done; nothing where it does nothing then. */
export async function prepareAhead(
  db: Db,
  actor: Actor,
  def: AnyCommand,
  rawInput: unknown,
): Promise<PrepareOptions['ahead']> {
  if (!def.ahead) return undefined;
  const input = structuredClone(rawInput) as Record<string, unknown>;
  const { product } = await findTarget(db, actor, def, input);
  authorise(actor, def.right, product ? await rulesOf(db, actor.workspace, product) : undefined);
  return { done: await def.ahead(readWith(db, sightOf(actor)), input as never) };
}

/** What `decide` may know besides rows and input. */
export function contextFor(
  env: Env,
  actor: Actor,
  product: string | null,
  rules: ProductRules | undefined,
  options: Pick<PrepareOptions, 'made' | 'now' | 'decider'>,
): Context {
  const held = product ? (actor.roles.get(product) ?? []) : [];
  const used = { ids: 0, shorts: new Map<string, number>() };
  return {
    now: options.now,
    today: civilDateIn(rules?.timeZone ?? 'UTC', options.now),
    actor: { member: actor.member, name: actor.name, admin: actor.admin, roles: held },
    decider: options.decider ?? actor.member,
    workspace: actor.workspace,
    product: product ?? '',
    id() {
      const made = options.made.ids[used.ids] ?? env.newId();
      options.made.ids[used.ids++] = made;
      return made;
    },
    short(letter) {
      const at = used.shorts.get(letter) ?? 0;
      used.shorts.set(letter, at + 1);
      const number = options.made.shorts[letter]?.[at];
      if (number === undefined) throw new Error(`The definition drew too few short ids of series ${letter}.`);
      return number;
    },
    left: (letter) => (options.made.shorts[letter]?.length ?? 0) - (used.shorts.get(letter) ?? 0),
    secret: env.newSecret,
    decides: (decision) => rules !== undefined && holds(decision, held, rules),
  };
}

function unlocked(found: FoundRows): Prepared['handed'] {
  return new Map(
    [...found].flatMap(([kind, rows]) => [...rows.values()].map((row) => [row.id, { kind, row }] as const)),
  );
}

function rowOf(handed: Read['handed'], id: string): AnyRow {
  const entry = handed.get(id);
  if (!entry) throw new Error('A definition asked for a record that its input does not name.');
  return entry.row;
}
