import { useCallback, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import type { Asked } from '../../client/asks.ts';
import { useAsk, useWorkspaceClient } from '../../client/hooks.ts';
import type { News } from '../../client/store.ts';
import { countsNow, type Listed, listNow, type State, setAside, type Wanted } from './feedback-list.ts';
import { hasWords, isOld, type Page, pagesOf } from './feedback-pages.ts';

/** So few rows are left of the pages read that the next one is read without anybody scrolling. */
const few = 40;

/** The pages of a list of feedback as one list, with what is sorted away and taken back shown before any answer. */
export function useFeedbackPages(wanted: Wanted) {
  const { asks, store } = useWorkspaceClient();
  const key = JSON.stringify(wanted);
  const [shown, setShown] = useState<{ key: string; starts: readonly string[] }>({ key, starts: [] });
  const starts = shown.key === key ? shown.starts : [];
  const [, drawn] = useReducer((count: number) => count + 1, 0);
  const [aside] = useState(() => new Map<string, Listed>());
  const [followed] = useState(() => new Map<string, () => void>());
  const [watched] = useState(() => new Map<string, () => void>());

  const asked = (input: object) => asks.read('feedback.list', input) as Asked<Page>;
  const inputs = pagesOf(wanted, starts, (input) => asked(input).data);
  const chain = inputs.map((input) => asked(input));
  const given = JSON.stringify(inputs.map((input) => JSON.stringify(input)));

  // A page that stays is watched all along: one that is let go is asked for again.
  useEffect(() => {
    const now = new Set(JSON.parse(given) as string[]);
    for (const each of now) {
      if (watched.has(each)) continue;
      const input = JSON.parse(each) as (typeof inputs)[number];
      const concerns = (news: News) => {
        const page = (asks.read('feedback.list', input) as Asked<Page>).data;
        return isOld(page, input, (id) => aside.get(id), news);
      };
      watched.set(each, asks.watch('feedback.list', input, { topics: ['feedback', 'insight'], concerns }, drawn));
    }
    for (const each of watched.keys()) if (!now.has(each)) letGo(watched, each);
    // What came between drawing and watching.
    drawn();
  }, [asks, aside, watched, given]);
  useEffect(
    () => () => {
      for (const ends of [watched, followed]) for (const name of ends.keys()) letGo(ends, name);
    },
    [watched, followed],
  );

  const isWhole = chain.every(({ data }) => data !== undefined);
  const told = useJoined(chain.map(({ data }) => data));
  // A page that is being read leaves the rows of before; other words sift them until their own answer is there.
  const last = useRef<{ key: string; wanted: Wanted; told: readonly Listed[] }>(undefined);
  if (isWhole) last.current = { key, wanted, told };
  const before = last.current;
  const isSifting = !isWhole && before !== undefined && before.key !== key && isSameBut(before.wanted, wanted);
  const now =
    isWhole || !before ? told : before.key === key ? before.told : isSifting ? sift(before.told, wanted) : told;

  const end = chain.at(-1);
  const next = end?.data?.next ?? undefined;
  const list = () =>
    listNow({
      ...{ wanted, aside, told: now, isAll: isWhole && next === undefined },
      waiting: (id) => store.waiting('feedback', id),
    });
  const rows = list();
  const latest = useRef(list);
  latest.current = list;

  const more = next === undefined ? undefined : () => setShown({ key, starts: [...starts, next] });
  const isShort = isWhole && rows.length < few && next !== undefined;
  useEffect(() => {
    if (!isShort || next === undefined) return;
    setShown((was) => ({ key, starts: [...(was.key === key ? was.starts : []), next] }));
  }, [isShort, next, key]);

  const [first, ...rest] = chain;
  return {
    rows,
    /** The rows at this moment, before they are drawn. */
    rowsNow: useCallback(() => latest.current(), []),
    counts: useCounts(wanted.product, aside),
    loading: first?.loading === true && !(isSifting && rows.length > 0),
    refreshing: chain.some(({ refreshing }) => refreshing) || rest.some(({ loading }) => loading) || isSifting,
    /** True where the server has told all of this, and nothing newer is under way. */
    isFresh: isWhole && chain.every(({ readAt, refreshing }) => readAt === undefined && !refreshing),
    error: first?.data ? undefined : first?.error,
    /** Why a further page is not there. */
    olderProblem: rest.find(({ error, data }) => error && !data)?.error?.message,
    again: () => {
      for (const input of inputs) asks.again('feedback.list', input);
    },
    more,
    /** Keeps rows that are about to be sorted away, so that they stand in their place as soon as that is taken back. */
    keep: (leaving: readonly Listed[]) => {
      setAside(aside, leaving);
      for (const { id } of leaving) if (!followed.has(id)) followed.set(id, store.watchRow('feedback', id, drawn));
    },
  };
}

/** How many there are of each state, what one has just sorted counted where it goes. */
function useCounts(product: string, aside: ReadonlyMap<string, Listed>) {
  const { store } = useWorkspaceClient();
  const { data } = useAsk('feedback.list', { product, state: 'unprocessed', limit: 1 }, { topics: ['feedback'] });
  const waiting = useCallback((id: string) => store.waiting('feedback', id)?.state as State | undefined, [store]);
  // Where the server has what one sorted: what has come by the stream is counted in the answer after it.
  const [come] = useState(() => new Map<string, State>());
  useEffect(
    () =>
      store.watchNews((news) => {
        for (const { kind, id } of 'changes' in news ? news.changes : []) {
          const state = kind === 'feedback' ? waiting(id) : undefined;
          if (state) come.set(id, state);
        }
      }),
    [store, waiting, come],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each answer.
  const counted = useMemo(() => data && { counts: data.counts, states: new Map(come) }, [data]);
  if (!counted) return undefined;
  const moved = [...aside.values()].flatMap((row) => {
    const to = waiting(row.id);
    const from = counted.states.get(row.id) ?? row.state;
    return to !== undefined && row.productId === product && from !== to ? [{ from, to }] : [];
  });
  return countsNow(counted.counts, moved);
}

/** The rows of all pages, each once; the same array as long as the answers are. */
function useJoined(answers: readonly (Page | undefined)[]): readonly Listed[] {
  const joined = useRef<{ answers: readonly (Page | undefined)[]; rows: Listed[] }>({ answers: [], rows: [] });
  const was = joined.current.answers;
  if (was.length !== answers.length || was.some((answer, at) => answer !== answers[at])) {
    const byId = new Map<string, Listed>();
    for (const answer of answers) for (const row of answer?.feedback ?? []) byId.set(row.id, row);
    joined.current = { answers, rows: [...byId.values()] };
  }
  return joined.current.rows;
}

function letGo(ends: Map<string, () => void>, name: string): void {
  ends.get(name)?.();
  ends.delete(name);
}

function isSameBut({ text: _, ...one }: Wanted, { text: __, ...other }: Wanted): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function sift(rows: readonly Listed[], { text }: Wanted): Listed[] {
  return rows.filter((row) => hasWords(row, text));
}
