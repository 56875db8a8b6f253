import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import type { FieldsOf } from '#domain/records';
import type { Asked } from '../../client/asks.ts';
import { useWorkspaceClient } from '../../client/hooks.ts';
import type { AppShapes, OutputOf } from '../../client/shapes.ts';

type Input = AppShapes['queries']['feedback.list']['input'];
type Page = OutputOf<'feedback.list'>;
/** A piece of feedback in the list, with how many links were made from it. */
export type Listed = Page['feedback'][number];
/** What is asked for: of which product, in which state, with which words. */
export type Wanted = { product: string; state: FieldsOf<'feedback'>['state']; text?: string };

const topics = ['feedback', 'insight'] as const;

/** The pages of a list of feedback as one list: each page is asked for from where the one before ends now, so that nothing falls between two. */
export function useFeedbackPages(wanted: Wanted) {
  const { asks } = useWorkspaceClient();
  const key = JSON.stringify(wanted);
  const [shown, setShown] = useState({ key, pages: 1 });
  const pages = shown.key === key ? shown.pages : 1;
  const turn = useRef(0);

  const read = (input: Input) => asks.read('feedback.list', input) as Asked<Page>;
  const chain: { input: Input; asked: Asked<Page> }[] = [];
  for (let after: string | undefined; chain.length < pages; ) {
    const input: Input = { ...wanted, limit: 200, ...(after ? { after } : {}) };
    const asked = read(input);
    chain.push({ input, asked });
    if (!asked.data?.next) break;
    after = asked.data.next;
  }
  const inputs = JSON.stringify(chain.map(({ input }) => input));

  const watch = useCallback(
    (listener: () => void) => {
      const heard = () => {
        turn.current += 1;
        listener();
      };
      const all = JSON.parse(inputs) as Input[];
      const ends = all.map((input) => asks.watch('feedback.list', input, { topics }, heard));
      return () => {
        for (const end of ends) end();
      };
    },
    [asks, inputs],
  );
  useSyncExternalStore(watch, () => turn.current);

  const whole = chain.every(({ asked }) => asked.data !== undefined);
  const answers = chain.map(({ asked }) => asked.data);
  const joined = useRef<{ answers: (Page | undefined)[]; rows: Listed[] }>({ answers: [], rows: [] });
  if (!sameItems(joined.current.answers, answers)) joined.current = { answers, rows: join(answers) };
  const { rows } = joined.current;
  // A page whose beginning has moved is read anew; the rows of before stay until it is there.
  const last = useRef<{ key: string; rows: readonly Listed[] }>({ key: '', rows: [] });
  if (whole) last.current = { key, rows };
  const first = chain[0]?.asked;
  const end = chain.at(-1)?.asked;
  return {
    rows: whole || last.current.key !== key ? rows : last.current.rows,
    counts: first?.data?.counts,
    loading: first?.loading === true,
    refreshing: chain.some(({ asked }) => asked.refreshing),
    error: chain.find(({ asked }) => asked.error && !asked.data)?.asked.error,
    again: () => {
      for (const { input } of chain) asks.again('feedback.list', input);
    },
    more: end?.data?.next ? () => setShown({ key, pages: pages + 1 }) : undefined,
  };
}

function join(answers: readonly (Page | undefined)[]): Listed[] {
  const byId = new Map<string, Listed>();
  for (const answer of answers) for (const row of answer?.feedback ?? []) byId.set(row.id, row);
  return [...byId.values()];
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}
