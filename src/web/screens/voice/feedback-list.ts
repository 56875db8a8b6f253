import type { OutputOf } from '../../client/shapes.ts';
import { isNewer } from './feedback-order.ts';
import { hasWords } from './feedback-pages.ts';

/** A piece of feedback in the list, with how many links were made from it. */
export type Listed = OutputOf<'feedback.list'>['feedback'][number];
/** Where a piece of feedback stands. */
export type State = Listed['state'];
/** What is asked for: of which product, in which state, with which words. */
export type Wanted = { product: string; state: State; text?: string };
/** So many are remembered of what was sorted away. */
const most = 2_000;

/** A list as it stands now. */
interface Standing {
  wanted: Wanted;
  /** What the pages say, in order. */
  told: readonly Listed[];
  /** True where no page comes after these. */
  isAll: boolean;
  /** What was sorted away here and may come back. */
  aside: ReadonlyMap<string, Listed>;
  /** One's own unanswered writes to a piece of feedback. */
  waiting: (id: string) => Record<string, unknown> | undefined;
}

/**
 * The rows of a list now: as the pages told them, with one's own writes on top. What was sorted away and is taken back
 * stands in its place again before any page says so.
 */
export function listNow({ wanted, told, isAll, aside, waiting }: Standing): Listed[] {
  const now = (row: Listed): Listed => {
    const fields = waiting(row.id);
    return fields ? { ...row, ...fields } : row;
  };
  const there = new Set(told.map(({ id }) => id));
  const rows = told.map(now).filter(({ state }) => state === wanted.state);
  const last = told.at(-1);
  for (const row of aside.values()) {
    // What nothing waits for is where the pages say, which is not here.
    if (there.has(row.id) || waiting(row.id)?.state !== wanted.state) continue;
    if (row.productId !== wanted.product || !hasWords(row, wanted.text)) continue;
    if (!isAll && last && isNewer(last, row)) continue;
    const at = rows.findIndex((other) => isNewer(row, other));
    rows.splice(at < 0 ? rows.length : at, 0, now(row));
  }
  return rows;
}

/** Keeps what is sorted away, the newest last. */
export function setAside(aside: Map<string, Listed>, rows: readonly Listed[]): void {
  for (const row of rows) {
    aside.delete(row.id);
    aside.set(row.id, row);
  }
  for (const oldest of aside.keys()) {
    if (aside.size <= most) return;
    aside.delete(oldest);
  }
}

/** How many there are of each state, with what is under way counted in. */
export function countsNow(
  counts: Readonly<Record<string, number>>,
  moved: readonly { from: State; to: State }[],
): Record<string, number> {
  const now = { ...counts };
  for (const { from, to } of moved) {
    now[from] = Math.max(0, (now[from] ?? 0) - 1);
    now[to] = (now[to] ?? 0) + 1;
  }
  return now;
}
