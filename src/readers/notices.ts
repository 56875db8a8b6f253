import { holdingFields, type Meaning, meaningOf, type Telling, tellingKinds } from '#domain/notice';
import type { Db } from '#store/database';
import { notifyDerived } from '#store/derived';
import { type DiaryNews, holdersOf, inRole, linesOfRecords, makerOf, newsIn } from '#store/notice-diary';
import { type NoticeRow, type NoticeTurn, type Told, writeNotices } from '#store/notice-write';
import type { Reader } from './reader.ts';

/** Lines that are worked on at a time. */
const atOnce = 500;
/** More inboxes than this are told of by the product alone. */
const mostNamed = 100;

/**
 * Tells every member what concerns them, line by line. Whom a line concerns is asked of the diary as it stood at that line,
 * never of today's rows, so that reading all anew leads to the same inboxes.
 */
export const noticeReader: Reader = {
  name: 'notices',
  due: async () => false,
  async take(db, _env, { workspace, from, upTo }) {
    const told: Told[] = [];
    for (let at = from; ; ) {
      const news = await newsIn(db, workspace, { from: at, upTo }, tellingKinds, atOnce);
      const last = news.at(-1);
      if (!last) break;
      told.push(...(await takeNews(db, workspace, news, last.seq)));
      at = last.seq;
    }
    for (const [product, all] of Map.groupBy(told, (one) => one.product)) {
      const members = [...new Set(all.map(({ member }) => member))];
      const named = members.length <= mostNamed ? { members } : {};
      await notifyDerived(db, { workspace, product, topic: 'notice', ...named });
    }
  },
};

async function takeNews(db: Db, workspace: string, news: readonly DiaryNews[], upTo: number): Promise<Told[]> {
  const states = await statesAt(db, workspace, news, upTo);
  const rows: NoticeRow[] = [];
  const turns: NoticeTurn[] = [];
  for (const line of news) {
    const now = states.get(line.seq) ?? {};
    const { tell, ...turn } = meaningOf(line, now);
    rows.push(...(await rowsOf(db, workspace, line, tell, writerOf(line, now))));
    if (saysMore(turn)) turns.push({ source: line.id, seq: line.seq, ...turn });
  }
  return rows.length + turns.length > 0 ? writeNotices(db, workspace, rows, turns) : [];
}

const saysMore = ({ over, excerpt, about }: Omit<Meaning, 'tell'>) =>
  over.length > 0 || excerpt !== undefined || about !== undefined;

/** Each record as it was after its line, by the line's number. */
async function statesAt(db: Db, workspace: string, news: readonly DiaryNews[], upTo: number) {
  const wanted = new Set(news.map(({ seq }) => seq));
  const now = new Map<string, Record<string, unknown>>();
  const states = new Map<number, Record<string, unknown>>();
  for (const { seq, id, after } of await linesOfRecords(db, workspace, [...new Set(news.map(({ id }) => id))], upTo)) {
    const state = { ...now.get(id), ...after };
    now.set(id, state);
    if (wanted.has(seq)) states.set(seq, state);
  }
  return states;
}

/** Whose doing it is: what was proposed by somebody and let through by another are still the words of the first. */
function writerOf(line: DiaryNews, now: Record<string, unknown>): string {
  return line.kind === 'comment' && typeof now.writtenBy === 'string' ? now.writtenBy : line.actor;
}

async function rowsOf(
  db: Db,
  workspace: string,
  line: DiaryNews,
  tellings: readonly Telling[],
  writer: string,
): Promise<NoticeRow[]> {
  const rows: NoticeRow[] = [];
  // Nobody is told of their own doing but what they did not wait for, and whoever is mentioned is not told once more that something was said.
  const heard = new Set([line.actor, writer]);
  for (const { why, to, about, excerpt, was, is, own } of tellings) {
    const members = new Set([
      ...(to.members ?? []),
      ...(to.role ? await withRole(db, workspace, line, to.role) : []),
      ...(to.maker ? await makerOf(db, workspace, to.maker, line.seq) : []),
      ...(to.followers ? await makerOf(db, workspace, to.followers, line.seq) : []),
      ...(to.followers ? await holdersOf(db, workspace, to.followers, line.seq, holdingFields) : []),
    ]);
    for (const member of members) {
      if (member === null || (heard.has(member) && !own)) continue;
      if (why === 'mentioned') heard.add(member);
      const source = { sourceKind: line.kind, sourceId: line.id };
      const { seq, product, at } = line;
      rows.push({ member, seq, why, product, ...about, ...source, actor: writer, at, excerpt, was, became: is });
    }
  }
  return rows;
}

/** Who has a role; where a product has no owner its manager stands in, and the other way round. */
async function withRole(db: Db, workspace: string, { product, seq }: DiaryNews, role: string): Promise<string[]> {
  const members = await inRole(db, workspace, product, role, seq);
  const other = role === 'po' ? 'pm' : role === 'pm' ? 'po' : undefined;
  return members.length > 0 || !other ? members : inRole(db, workspace, product, other, seq);
}
