import type { Change, DiaryLine } from '#domain/change';
import { nameOf } from '#domain/naming';
import { type AnyRow, countedFields, describeKind, type FieldsOf, type Kind } from '#domain/records';
import type { Right } from '#domain/rights';
import { readShortId } from '#domain/short-id';
import { inSight } from '#feed/visible';
import { canonical } from '#lib/canonical';
import { notFound, Problem } from '#lib/problem';
import type { Db } from '#store/database';
import { type CommandRow, findCommand, linesOfCommand } from '#store/diary';
import { lockList } from '#store/lists';
import type { Sight } from '#store/read';
import { rulesOf } from '#store/rights';
import { selectRows } from '#store/rows';
import { authorise, notAllowed } from './authorise.ts';
import type { Actor, AnyCommand } from './define.ts';
import type { Env } from './env.ts';
import type { Prepared, PrepareOptions } from './prepare.ts';
import { sightOf } from './sight.ts';

/** Rights that are exercised about oneself, or by whoever was asked. */
const personal: ReadonlySet<string> = new Set(['self', 'answer']);

/** Something an undo left as it is, and why. */
type Kept = { kind: Kind; id: string; name: string; field?: string; why: string };

/** Works out how to take a command back: each field whose value is still the one it wrote gets its earlier value, through the same right; the rest is named. */
export async function prepareUndo(
  db: Db,
  _env: Env,
  actor: Actor,
  _def: AnyCommand,
  rawInput: unknown,
  options: PrepareOptions,
): Promise<Prepared> {
  const { command: id } = rawInput as { command: string };
  const sight = sightOf(actor);
  const command =
    (await findCommand(db, actor.workspace, id, actor.member)) ?? (await findCommand(db, actor.workspace, id));
  const lines = command ? await linesOfCommand(db, actor.workspace, command.actorId, id) : [];
  if (!command || lines.length === 0 || lines.some((line) => !visible(sight, line))) throw notFound();
  const rules = command.productId ? await rulesOf(db, actor.workspace, command.productId) : undefined;
  const authority = authorise(actor, command.right as Right, rules);
  if (personal.has(command.right) && command.actorId !== actor.member && !actor.admin)
    throw notAllowed('Only whoever did this can take it back.');
  if (command.right === 'member' && !actor.admin && !ownWords(lines, command, actor))
    throw notAllowed('Only whoever wrote this can take it back.');
  if (command.undo === 'none')
    throw new Problem({
      code: 'invalid',
      field: 'command',
      message: `"${command.says || command.name}" cannot be undone.`,
    });

  const lists = new Set<string>();
  if (options.lock && command.productId && lines.some((line) => line.kind === 'story')) {
    await lockList(db, actor.workspace, command.productId);
    lists.add(command.productId);
  }
  const own = lines.filter((line) => line.op !== 'rerank');
  const current = await currentRows(db, actor.workspace, own, options.lock);
  const { changes, kept } = invertAccepted(own, current, command);
  if (changes.length === 0 && kept.length > 0)
    throw new Problem({
      code: 'conflict',
      message: `Nothing of this is left to undo. ${kept[0]?.why ?? ''}`,
      details: { kept },
    });
  const handed = new Map(
    [...current].map(
      ([rowId, row]) => [rowId, { kind: own.find((line) => line.id === rowId)?.kind ?? 'story', row }] as const,
    ),
  );
  return {
    input: { command: id },
    product: command.productId,
    rules,
    authority,
    changes,
    output: { restored: changes.length, kept },
    handed,
    lists,
    undoes: id,
    says: sayBack(command, own, current),
    recordedAs: { right: command.right, undo: 'restore' },
  };
}

/** Which command goes back, and what it was first about: `Take back: Launch a release … (R-4 Autumn)`. */
function sayBack({ says, name }: CommandRow, lines: readonly DiaryLine[], current: ReadonlyMap<string, AnyRow>) {
  const [first] = lines;
  const about = first && nameOf(current.get(first.id) ?? first.after ?? first.before ?? undefined);
  return `Take back: ${(says || name).split(':')[0]}${about ? ` (${about})` : ''}`;
}

/** False where all that somebody else did was about words that belong to their writer. */
function ownWords(lines: readonly DiaryLine[], command: CommandRow, { member }: Actor): boolean {
  if (command.actorId === member || command.proposerId === member) return true;
  return !lines.every(({ kind }) => kind === 'proposal' || describeKind(kind)?.writer !== undefined);
}

/** The same as `invert` for a command that may have accepted a proposal: that one waits again where all it did is taken back, and stays accepted where something of it stands. */
function invertAccepted(
  lines: readonly DiaryLine[],
  current: ReadonlyMap<string, AnyRow>,
  { proposalId, undo }: Pick<CommandRow, 'proposalId' | 'undo'>,
): ReturnType<typeof invert> {
  const answers = ({ kind, id }: DiaryLine) => kind === 'proposal' && id === proposalId;
  const did = invert(
    lines.filter((line) => !answers(line)),
    current,
    undo === 'restore',
  );
  if (proposalId === null || did.kept.length > 0) return did;
  const answer = invert(lines.filter(answers), current, false);
  return { changes: [...did.changes, ...answer.changes], kept: answer.kept };
}

/** The changes that lead back from `lines`, given today's rows: fields restore where they are untouched since, creations go, deletions return when `restore`. */
export function invert(
  lines: readonly DiaryLine[],
  current: ReadonlyMap<string, AnyRow>,
  restore: boolean,
): { changes: Change[]; kept: Kept[] } {
  const changes: Change[] = [];
  const kept: Kept[] = [];
  const touchedLater = new Map<string, number>();
  for (const line of lines)
    if (line.op !== 'delete') touchedLater.set(line.id, Math.max(line.version, touchedLater.get(line.id) ?? 0));
  for (const line of [...lines].reverse()) {
    const row = current.get(line.id);
    const keep = (why: string, field?: string) =>
      kept.push({
        kind: line.kind,
        id: line.id,
        name: nameOf(row ?? line.before ?? undefined),
        ...(field ? { field } : {}),
        why,
      });
    if (line.op === 'create') {
      if (!row) continue;
      if (row.version !== touchedLater.get(line.id)) keep('It has been changed since it was made.');
      else changes.push({ op: 'delete', kind: line.kind, id: line.id });
    } else if (line.op === 'delete') {
      if (!restore) keep('This kind of removal cannot be undone.');
      else if (!row) changes.push(recreate(line));
    } else if (!row) keep('It is gone.');
    else changes.push(...restoreFields(line, row, keep));
  }
  return { changes, kept };
}

function restoreFields(line: DiaryLine, row: AnyRow, keep: (why: string, field: string) => void): Change[] {
  const back: Record<string, unknown> = {};
  const counted = countedFields(line.kind);
  for (const [name, written] of Object.entries(line.after ?? {})) {
    if (counted.includes(name)) continue;
    if (canonical(row[name] ?? null) === canonical(written ?? null)) back[name] = line.before?.[name] ?? null;
    else keep('It has been changed since.', name);
  }
  const changes: Change[] = [];
  if (typeof back.rank === 'string') {
    changes.push({ op: 'place', kind: line.kind, id: line.id, place: { rank: back.rank } });
    delete back.rank;
  }
  if (Object.keys(back).length > 0) changes.push({ op: 'update', kind: line.kind, id: line.id, set: back } as Change);
  return changes;
}

function recreate(line: DiaryLine): Change {
  const { id: _, version: __, productId, short, rank, ...row } = line.before ?? {};
  const number = typeof short === 'string' ? readShortId(short)?.number : undefined;
  const ranked = describeKind(line.kind)?.ranked === true;
  return {
    op: 'create',
    kind: line.kind,
    id: line.id,
    row: (ranked ? { ...row, rank: null } : row) as FieldsOf<Kind>,
    ...(typeof productId === 'string' ? { product: productId } : {}),
    ...(number === undefined ? {} : { short: number }),
    ...(typeof rank === 'string' ? { place: { rank } } : {}),
  } as Change;
}

async function currentRows(
  db: Db,
  workspace: string,
  lines: readonly DiaryLine[],
  lock: boolean,
): Promise<Map<string, AnyRow>> {
  const byKind = new Map<Kind, Set<string>>();
  for (const line of lines) byKind.set(line.kind, (byKind.get(line.kind) ?? new Set()).add(line.id));
  const rows = new Map<string, AnyRow>();
  for (const [kind, ids] of byKind)
    for (const row of await selectRows(db, workspace, kind, [...ids], lock)) rows.set(row.id, row);
  return rows;
}

function visible(sight: Sight, { scopeBefore, scopeAfter }: DiaryLine): boolean {
  const scope = scopeAfter ?? scopeBefore;
  return scope !== null && inSight(scope, sight);
}
