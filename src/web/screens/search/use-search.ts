import { useDeferredValue, useEffect, useMemo, useState } from 'react';
import { asksSomething, readAsked } from '#analysis/search/ask';
import { useAsk, useConnection } from '../../client/hooks.ts';
import { useFound } from '../../frame/found.ts';
import { useMaybeHere } from '../../here/here.tsx';
import { type FoundLine, linesHere, linesThere, merged } from './lines.ts';

/** What was found so far, and how the search stands. */
export interface Search {
  lines: readonly FoundLine[];
  /** `late`: the server has not answered for a while; `cut off`: only what is on this device was searched. */
  state: 'nothing asked' | 'looking' | 'late' | 'found' | 'cut off' | 'failed';
  /** What of the filters was not understood, and what went wrong. */
  said: readonly string[];
  again: () => void;
}

/** So long nothing is said about waiting. */
const calmMs = 400;
/** Letters that come faster than this are asked about together. */
const restMs = 60;

/** Searches this browser at once and the server as soon as the typing rests. */
export function useSearch(words: string): Search {
  const here = useMaybeHere()?.product;
  const later = useDeferredValue(words);
  const local = useFound(later);
  const rested = useRested(words, restMs);
  const offline = useConnection().state === 'offline';
  const asks = asksSomething(readAsked(words));
  const asked = useAsk(
    'search.find',
    asks && !offline && asksSomething(readAsked(rested)) ? { text: rested.slice(0, 300) } : undefined,
    { keep: true },
  );
  const waits = asks && (asked.loading || asked.refreshing || rested !== words);
  const late = useLate(waits && !offline);
  const lines = useMemo(
    () => (asks ? merged(linesHere(local, later), linesThere(asked.data?.hits ?? [], here)) : []),
    [asks, local, later, asked.data, here],
  );
  const { error } = asked;
  const isCut = offline || error?.code === 'unreachable';
  const state = !asks
    ? 'nothing asked'
    : isCut
      ? 'cut off'
      : error
        ? 'failed'
        : waits
          ? late
            ? 'late'
            : 'looking'
          : 'found';
  return {
    lines,
    state,
    said: !asks ? [] : error && !isCut ? [error.message] : (asked.data?.said ?? []),
    again: asked.again,
  };
}

/** The words as they were when the typing last rested. */
function useRested(words: string, ms: number): string {
  const [rested, setRested] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setRested(words), ms);
    return () => clearTimeout(timer);
  }, [words, ms]);
  return rested;
}

/** True once something has waited for long enough to be told. */
function useLate(waits: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waits) return setLate(false);
    const timer = setTimeout(() => setLate(true), calmMs);
    return () => clearTimeout(timer);
  }, [waits]);
  return late;
}
