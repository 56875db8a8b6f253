import type { Change, DiaryLine } from '#domain/change';
import { type AnyRow, countedFields, describeKind, type Kind } from '#domain/records';
import { claimCommand, finishCommand } from '#store/diary';
import { lockList } from '#store/lists';
import { selectRows } from '#store/rows';
import { inTransaction } from '#store/transaction';
import { applyChanges } from '#store/writer';
import type { World } from '#test/world';

/** Another value that a field could have held; undefined where none comes to mind. */
export function otherValue(kind: Kind, field: string, value: unknown): unknown {
  const described = describeKind(kind)?.fields[field];
  if (
    !described ||
    described.secret ||
    described.type === 'id' ||
    field === 'rank' ||
    countedFields(kind).includes(field)
  )
    return undefined;
  if (field === 'state' || field === 'stage' || field === 'use') return undefined;
  if (described.type === 'text')
    return typeof value === 'string' && value.length > 400 ? 'other' : `${value ?? ''} other`.trim();
  if (described.type === 'integer' || described.type === 'number') return Number(value ?? 0) + 1;
  if (described.type === 'boolean') return value !== true;
  if (described.type === 'date') return value === '2026-11-30' ? '2026-11-29' : '2026-11-30';
  return undefined;
}

/** Changes a record as somebody else would, through the writer, and answers which field. */
export async function change(world: World, kind: Kind, id: string, set: Record<string, unknown>): Promise<void> {
  const { env, workspace } = world;
  const member = String(world.names.get('$ada'));
  await inTransaction(env.db, async (db) => {
    const sent = {
      workspace,
      actor: member,
      id: env.newId(),
      name: 'test.intrude',
      inputHash: '',
      via: 'http',
      key: null,
      at: new Date(env.clock()).toISOString(),
    };
    await claimCommand(db, sent);
    await lockList(db, workspace, String(world.names.get('$field')));
    const lines = await applyChanges(db, workspace, [{ op: 'update', kind, id, set } as Change], new Map(), new Set());
    await finishCommand(
      db,
      sent,
      {
        outcome: {},
        product: null,
        right: 'self',
        role: null,
        reason: null,
        says: '',
        proposal: null,
        proposer: null,
        undoes: null,
        undo: 'none',
      },
      lines,
    );
  });
}

/** Changes the first changeable field that one of these lines wrote. */
export async function intrude(
  world: World,
  lines: readonly DiaryLine[],
): Promise<{ key: string; field: string } | undefined> {
  for (const line of lines) {
    const [row] = await selectRows(world.env.db, world.workspace, line.kind, [line.id], false);
    if (!row) continue;
    for (const field of Object.keys(line.after ?? {})) {
      const value = otherValue(line.kind, field, row[field]);
      if (value === undefined) continue;
      await change(world, line.kind, line.id, { [field]: value });
      return { key: `${line.kind} ${line.id}`, field };
    }
  }
  return undefined;
}

/** The fields of a record that somebody else could have changed, with the value they would give. */
export function changeable(kind: Kind, row: AnyRow): [string, unknown][] {
  return Object.keys(describeKind(kind)?.fields ?? {}).flatMap((field): [string, unknown][] => {
    const value = otherValue(kind, field, row[field]);
    return value === undefined ? [] : [[field, value]];
  });
}
