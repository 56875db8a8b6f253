import { useRef } from 'react';

/** A value, or the one before it as long as they are the same to whoever reads it: what is made of it is not made anew. */
export function useSame<T>(value: T, isSame: (before: T, now: T) => boolean): T {
  const last = useRef(value);
  if (last.current !== value && !isSame(last.current, value)) last.current = value;
  return last.current;
}

/** The same records in the same order, whatever has changed in them. */
export function sameOrder(before: readonly { id: string }[], now: readonly { id: string }[]): boolean {
  return before.length === now.length && before.every((row, at) => row === now[at] || row.id === now[at]?.id);
}
