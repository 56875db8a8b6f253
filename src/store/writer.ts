import type { Change, DiaryLine, Place, Scope } from '#domain/change';
import { type AnyRow, columnOf, describeKind, type Kind, kindNames } from '#domain/records';
import { writeShortId } from '#domain/short-id';
import type { Db } from './database.ts';
import { longestRank, ranksFor, rerank } from './lists.ts';
import { countChildren, deleteRows, insertRows, selectRows, updateRows } from './rows.ts';

/** A line of the diary before the transaction's last statement numbers it. */
export type DraftLine = Omit<DiaryLine, 'seq' | 'command' | 'actor'>;

/** Thrown when a row has changed since it was read without a lock; the command is then decided again from the start. */
export class Stale extends Error {}

/** Told between the batches of much work how many of its changes are done; ends the work by throwing. */
export type Between = (done: number, total: number) => Promise<void>;

/** How work of tens of thousands of changes is done: `between` its batches, with the diary's lines laid down as they come. */
export type Much = { between: Between; lay: (lines: readonly DraftLine[]) => Promise<void> };

/** Changes of one batch. */
const batchSize = 500;

type Writing = {
  db: Db;
  workspace: string;
  versions: ReadonlyMap<string, number>;
  rows: Map<string, AnyRow>;
  lines: DraftLine[];
  lists: ReadonlySet<string>;
  longest: Map<string, number>;
  /** True where so much is made that the rows are not kept. */
  much: boolean;
  /** The records of which something that is counted came or went, by the kind of that. */
  parents: Map<Kind, Set<string>>;
};

/**
 * Carries out decided changes inside the transaction `db`: locks what they touch in one order, compares versions with
 * what was read, ranks what is placed, and answers the diary's lines. Lists of `lists` (product ids) are locked already.
 * With `much` it works in batches, locks what exists after it has made what is new, and answers only the lines that were
 * not laid down yet.
 */
export async function applyChanges(
  db: Db,
  workspace: string,
  changes: readonly Change[],
  versions: ReadonlyMap<string, number>,
  lists: ReadonlySet<string>,
  much?: Much,
): Promise<DraftLine[]> {
  const writing: Writing = {
    db,
    workspace,
    versions,
    rows: new Map(),
    lines: [],
    lists,
    longest: new Map(),
    much: much !== undefined,
    parents: new Map(),
  };
  const runs = runsOf(changes);
  const firstTouch = much ? runs.findIndex(([first]) => first?.op !== 'create') : 0;
  let done = 0;
  for (const [index, run] of runs.entries()) {
    if (index === firstTouch) await lockTouched(writing, changes);
    for (const batch of much ? batchesOf(run) : [run]) {
      await applyRun(writing, batch);
      if (!much) continue;
      done += batch.length;
      noteParents(writing);
      await much.lay(writing.lines.splice(0));
      await much.between(done, changes.length);
    }
  }
  await keepCounts(writing);
  for (const [product, length] of writing.longest) {
    if (length <= longestRank) continue;
    const ranks = await rerank(db, workspace, product);
    const scope: Scope = { product, audience: 'all' };
    writing.lines.push({
      kind: 'story',
      id: product,
      op: 'rerank',
      before: null,
      after: ranks,
      version: 0,
      scopeBefore: scope,
      scopeAfter: scope,
    });
  }
  return writing.lines;
}

async function lockTouched({ db, workspace, versions, rows }: Writing, changes: readonly Change[]): Promise<void> {
  const created = new Set(changes.filter((change) => change.op === 'create').map((change) => change.id));
  for (const kind of kindNames) {
    const ids = new Set(
      changes.filter((change) => change.kind === kind && !created.has(change.id)).map((change) => change.id),
    );
    for (const row of await selectRows(db, workspace, kind, [...ids], true)) {
      const read = versions.get(row.id);
      if (read !== undefined && read !== row.version) throw new Stale();
      rows.set(row.id, row);
      ids.delete(row.id);
    }
    if (ids.size > 0) throw new Stale();
  }
}

/** Neighbouring changes that one statement can carry out together. */
function runsOf(changes: readonly Change[]): Change[][] {
  const runs: Change[][] = [];
  let signature = '';
  let touched = new Set<string>();
  for (const change of changes) {
    const now = [
      change.op,
      change.kind,
      change.op === 'update' ? Object.keys(change.set).sort() : '',
      'place' in change ? JSON.stringify(change.place) : '',
      'product' in change ? change.product : '',
    ].join('|');
    const last = runs.at(-1);
    if (last && now === signature && !touched.has(change.id)) last.push(change);
    else {
      runs.push([change]);
      touched = new Set();
    }
    touched.add(change.id);
    signature = now;
  }
  return runs;
}

function batchesOf<T>(all: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(all.length / batchSize) }, (_, index) =>
    all.slice(index * batchSize, (index + 1) * batchSize),
  );
}

async function applyRun(writing: Writing, run: Change[]): Promise<void> {
  const [first] = run;
  if (!first) return;
  if (first.op === 'create') return create(writing, run as Extract<Change, { op: 'create' }>[]);
  if (first.op === 'update') return update(writing, run as Extract<Change, { op: 'update' }>[]);
  if (first.op === 'place')
    return place(
      writing,
      first.kind,
      run.map((change) => change.id),
      first.place,
    );
  return remove(
    writing,
    first.kind,
    run.map((change) => change.id),
  );
}

async function create(writing: Writing, run: Extract<Change, { op: 'create' }>[]): Promise<void> {
  const [first] = run;
  if (!first) return;
  const described = describeKind(first.kind);
  if (!described) return;
  const ranks =
    first.place && first.product
      ? await rank(
          writing,
          first.product,
          run.map((change) => change.id),
          first.place,
        )
      : [];
  const inserted = run.map((change, index) => {
    const row: AnyRow = { ...change.row, id: change.id, version: 1 };
    if (described.scope === 'product') row.productId = String(change.product);
    if (ranks.length > 0) row.rank = ranks[index];
    if (!writing.much) writing.rows.set(change.id, row);
    if (described.short) row.short = writeShortId(described.short, change.short ?? 0);
    const { secrets, open } = split(described.fields, row);
    writing.lines.push({
      kind: change.kind,
      id: change.id,
      op: 'create',
      before: null,
      after: open,
      version: 1,
      scopeBefore: null,
      scopeAfter: scopeOf(change.kind, row),
    });
    return {
      ...toStored(open),
      ...toStored(secrets),
      workspace_id: writing.workspace,
      ...(described.short ? { short: change.short } : {}),
    };
  });
  await insertRows(writing.db, first.kind, inserted);
}

async function update(writing: Writing, run: Extract<Change, { op: 'update' }>[]): Promise<void> {
  const [first] = run;
  const described = first && describeKind(first.kind);
  if (!first || !described) return;
  const names = Object.keys(first.set).sort();
  if (names.length === 0) return;
  const stored = run.map((change) => {
    const row = writing.rows.get(change.id);
    if (!row) throw new Stale();
    const scopeBefore = scopeOf(change.kind, row);
    const set = change.set as Record<string, unknown>;
    const shown = names.filter((name) => !described.fields[name]?.secret);
    const before = Object.fromEntries(shown.map((name) => [name, row[name] ?? null]));
    const after = Object.fromEntries(shown.map((name) => [name, set[name] ?? null]));
    Object.assign(row, set, { version: row.version + 1 });
    writing.lines.push({
      kind: change.kind,
      id: change.id,
      op: 'update',
      before,
      after,
      version: row.version,
      scopeBefore,
      scopeAfter: scopeOf(change.kind, row),
    });
    return { id: change.id, ...toStored(set) };
  });
  await updateRows(writing.db, writing.workspace, first.kind, names, stored, true);
}

async function place(writing: Writing, kind: Kind, ids: string[], where: Place): Promise<void> {
  const rows = ids.map((id) => {
    const row = writing.rows.get(id);
    if (!row) throw new Stale();
    return row;
  });
  const product = String(rows[0]?.productId);
  const ranks = await rank(writing, product, ids, where);
  const stored = rows.map((row, index) => {
    const scope = scopeOf(kind, row);
    const after = { rank: ranks[index] };
    writing.lines.push({
      kind,
      id: row.id,
      op: 'update',
      before: { rank: row.rank ?? null },
      after,
      version: row.version,
      scopeBefore: scope,
      scopeAfter: scope,
    });
    Object.assign(row, after);
    return { id: row.id, ...after };
  });
  await updateRows(writing.db, writing.workspace, kind, ['rank'], stored, false);
}

async function rank(writing: Writing, product: string, ids: string[], where: Place): Promise<string[]> {
  if (!writing.lists.has(product))
    throw new Error(
      `The backlog of product ${product} was not locked before its rows: the definition must say \`orders: true\`.`,
    );
  const ranks = await ranksFor(writing.db, writing.workspace, product, ids, where);
  writing.longest.set(product, Math.max(writing.longest.get(product) ?? 0, ...ranks.map((key) => key.length)));
  return ranks;
}

async function remove(writing: Writing, kind: Kind, ids: string[]): Promise<void> {
  for (const id of ids) {
    const row = writing.rows.get(id);
    if (!row) throw new Stale();
    const { version, id: _, ...before } = row;
    writing.lines.push({
      kind,
      id,
      op: 'delete',
      before: { id, version, ...before },
      after: null,
      version,
      scopeBefore: scopeOf(kind, row),
      scopeAfter: null,
    });
  }
  await deleteRows(writing.db, writing.workspace, kind, ids);
}

/** Notes whose counts the lines so far have moved; where a child went from one parent to another, both. */
function noteParents({ lines, parents }: Writing): void {
  for (const { kind, before, after } of lines) {
    const { parent, counts } = describeKind(kind) ?? {};
    if (!parent || !counts) continue;
    const noted = parents.get(kind) ?? new Set<string>();
    for (const id of [before?.[parent.field], after?.[parent.field]]) if (typeof id === 'string') noted.add(id);
    parents.set(kind, noted);
  }
}

/** Brings the counts that parents keep of their children up to what the tables hold, as changes of their own. */
async function keepCounts(writing: Writing): Promise<void> {
  noteParents(writing);
  for (const kind of kindNames) {
    const { parent, counts } = describeKind(kind) ?? {};
    const touched = writing.parents.get(kind);
    if (!parent || !counts || !touched) continue;
    for (const parents of batchesOf([...touched]))
      await keepCountsOf(writing, { kind, counts, field: parent.field, parentKind: parent.kind as Kind }, parents);
  }
}

async function keepCountsOf(
  writing: Writing,
  { kind, counts, field, parentKind }: { kind: Kind; counts: string; field: string; parentKind: Kind },
  parents: string[],
): Promise<void> {
  const counted = await countChildren(writing.db, writing.workspace, kind, field, parents);
  const rows = await selectRows(writing.db, writing.workspace, parentKind, parents, true);
  const wrong = rows.filter((row) => row[counts] !== (counted.get(row.id) ?? 0));
  for (const row of wrong) writing.rows.set(row.id, row);
  const corrections = wrong.map((row) => ({
    op: 'update',
    kind: parentKind,
    id: row.id,
    set: { [counts]: counted.get(row.id) ?? 0 },
  }));
  await update(writing, corrections as Extract<Change, { op: 'update' }>[]);
}

/** Who may see a record, from its own fields. */
function scopeOf(kind: Kind, row: AnyRow): Scope {
  const described = describeKind(kind);
  const product = described?.scope === 'self' ? row.id : described?.scope === 'product' ? String(row.productId) : null;
  const audience = described?.audience ?? 'admin';
  if (typeof audience !== 'object') return { product, audience };
  const shown = audience.unless !== undefined && row[audience.unless] === true;
  return { product, audience: shown ? 'all' : String(row[audience.member]) };
}

function split(
  fields: Record<string, { secret: boolean }>,
  row: AnyRow,
): { open: Record<string, unknown>; secrets: Record<string, unknown> } {
  const open: Record<string, unknown> = {};
  const secrets: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) (fields[name]?.secret ? secrets : open)[name] = value;
  return { open, secrets };
}

function toStored(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [columnOf(name), value]));
}
