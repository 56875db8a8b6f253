import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

/** Reads one word of the query; nothing where it is missing or makes no sense. */
export type ReadWord<T> = (word: string | undefined) => T;

/** Any text. */
export const anyWord: ReadWord<string | undefined> = (word) => word || undefined;

/** One of a few words, the first where none of them stands there. */
export function oneOfWords<T extends string>(...words: [T, ...T[]]): ReadWord<T> {
  return (word) => words.find((each) => each === word) ?? words[0];
}

/** A part of the path: `usePart('short')` at `/$product/features/$short`. */
export function usePart(name: string): string {
  const parts: Record<string, unknown> = useParams({ strict: false });
  return String(parts[name] ?? '');
}

/**
 * What stands behind `?` in the address, typed: `const [search, setSearch] = useQueryWords({ peek: anyWord, tab: oneOfWords('waiting', 'done') })`.
 * `setSearch({ peek: 'S-1' })` changes those words and keeps the others; an empty word is taken out. Give a constant.
 */
export function useQueryWords<S extends Record<string, unknown>>(
  shape: { [K in keyof S]: ReadWord<S[K]> },
): [S, (change: Partial<S>, how?: { push?: boolean }) => void] {
  const raw: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const words = useMemo(() => {
    const entries = Object.entries(shape).map(([name, read]) => [
      name,
      (read as ReadWord<unknown>)(raw[name] === undefined ? undefined : String(raw[name])),
    ]);
    return Object.fromEntries(entries) as S;
  }, [raw, shape]);
  const change = useCallback(
    (next: Partial<S>, { push = false }: { push?: boolean } = {}) => {
      const search = (before: Record<string, unknown>) =>
        Object.fromEntries(
          Object.entries({ ...before, ...next }).filter(([, word]) => word !== undefined && word !== ''),
        );
      void navigate({ to: '.', search: search as never, replace: !push, resetScroll: false });
    },
    [navigate],
  );
  return [words, change];
}
