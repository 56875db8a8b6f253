import { createHash } from 'node:crypto';
import { piecesOf } from '#analysis/search/near-words';
import { type AnyRow, describeKind, type Kind } from '#domain/records';
import { type Searched, searched } from '#domain/searched';
import { readShortId } from '#domain/short-id';
import { foldWords } from '#lib/words';
import type { Db } from '#store/database';
import { selectRows } from '#store/rows';
import {
  countWords,
  dropEntries,
  forgetSearch,
  forgetWords,
  learnWords,
  putEntries,
  recordsTouched,
  type SearchEntry,
} from '#store/search-write';
import type { Reader } from './reader.ts';

/** Lines of the diary taken at once, so that no statement is long. */
const slice = 500;
/** So many new lines may change which words are common. */
const many = 5_000;
const mostCharacters = 20_000;
/** Words that are found by a beginning or in spite of a slip: with a letter, neither short nor endless. */
const learnable = /^(?=.*\p{L}).{3,30}$/u;
/** Whoever reads the records otherwise begins anew, with a cursor of their own. */
const shape = createHash('sha256')
  .update(JSON.stringify([...searched]))
  .digest('hex')
  .slice(0, 8);

const fields = new Map(
  [...searched].map(([kind, { title, body, from, customer, by }]) => [
    kind,
    [...title, ...body, ...from, ...(customer ? [customer] : []), ...by],
  ]),
);

/** Keeps what can be found true to the records: after a change, those are read anew that it touched. */
export const searchReader: Reader = {
  name: `search ${shape}`,
  due: async () => false,
  async take(db, _env, { workspace, from, upTo }) {
    if (from === 0) await forgetSearch(db, workspace);
    for (let at = from; at < upTo; at += slice)
      await takeSlice(db, workspace, await recordsTouched(db, workspace, at, Math.min(at + slice, upTo), fields));
    if (upTo - from > many) await countWords(db);
  },
};

async function takeSlice(db: Db, workspace: string, touched: Map<Kind, Map<string, number>>): Promise<void> {
  const entries: SearchEntry[] = [];
  const records: { kind: Kind; id: string }[] = [];
  for (const [kind, seqs] of touched) {
    for (const id of seqs.keys()) records.push({ kind, id });
    const what = searched.get(kind);
    if (!what) continue;
    for (const row of await selectRows(db, workspace, kind, [...seqs.keys()], false))
      entries.push(entryOf(kind, what, row, seqs.get(row.id) ?? 0));
  }
  if (records.length === 0) return;
  const before = await dropEntries(db, workspace, records);
  await putEntries(db, workspace, entries);
  const now = new Set(entries.flatMap(({ title, from, body }) => `${title} ${from} ${body}`.split(' ')));
  const words = [...now].filter((word) => learnable.test(word));
  await learnWords(
    db,
    workspace,
    words.map((word) => ({ word, pieces: piecesOf(word) })),
  );
  await forgetWords(
    db,
    workspace,
    before.filter((word) => learnable.test(word) && !now.has(word)),
  );
}

/** What a record is found by. */
function entryOf(kind: Kind, what: Searched, row: AnyRow, seq: number): SearchEntry {
  const words = (names: readonly string[]) =>
    foldWords(
      names
        .map((name) => textIn(row[name]))
        .join(' ')
        .slice(0, mostCharacters),
    ).join(' ');
  const customer = what.customer && row[what.customer];
  return {
    kind,
    id: row.id,
    product: describeKind(kind)?.scope === 'self' ? row.id : (row.productId ?? null),
    number: row.short === undefined ? null : (readShortId(row.short)?.number ?? null),
    weight: what.weight,
    seq,
    from: words(what.from),
    customer: typeof customer === 'string' ? customer : null,
    by: what.by.flatMap((name) => (typeof row[name] === 'string' ? [String(row[name])] : [])),
    title: words(what.title),
    body: words(what.body),
  };
}

/** The texts that a field holds, also in a list of small structures. */
function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textIn).join(' ');
  return value !== null && typeof value === 'object' ? Object.values(value).map(textIn).join(' ') : '';
}
