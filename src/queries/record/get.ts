import { z } from 'zod';
import { ask } from '#catalogue/define';
import { type AnyRow, describeKind, type Kind, kindNames } from '#domain/records';
import { notFound } from '#lib/problem';
import { findRows } from '#store/find';

export const getRecord = ask({
  name: 'record.get',
  says: 'Show any record by its id or short id, with the records it covers',
  input: z.strictObject({ id: z.string().min(1).max(40) }),
  output: z.object({
    kind: z.string(),
    row: z.record(z.string(), z.unknown()),
    children: z.array(z.object({ kind: z.string(), row: z.record(z.string(), z.unknown()) })),
  }),
  right: 'member',
  answer: async (read, { id }) => {
    const found = await findRows(read.db, read, new Map(kindNames.map((kind) => [kind, new Set([id])])));
    const [kind, rows] = [...found].find(([, byWord]) => byWord.size > 0) ?? [];
    const row = rows?.values().next().value;
    if (!kind || !row) throw notFound();
    const covered = kindNames.filter((name) => describeKind(name)?.parent?.kind === kind);
    const children: { kind: Kind; row: AnyRow }[] = [];
    for (const name of covered) {
      const field = describeKind(name)?.parent?.field ?? '';
      for (const child of await read.all(name, { [field]: row.id }))
        children.push({ kind: name, row: child as unknown as AnyRow });
    }
    return { kind, row, children };
  },
  examples: [
    { says: 'A feature by its short id', as: 'team', input: { id: '$offline' } },
    { says: 'Nothing is there', as: 'pm', input: { id: 'F-99999' }, gives: 'not-found' },
  ],
});
