import { useRef } from 'react';

/** A value, or the one before it as long as they are the same to whoever reads it: what is made of it is not made anew. */
export function useSame<T>(value: T, isSame: (before: T, now: T) => boolean): T {
  const last = useRef({ value, kept: value });
  // Each value is compared once, however often it comes again.
  if (last.current.value !== value) {
    const { kept } = last.current;
    last.current = { value, kept: isSame(kept, value) ? kept : value };
  }
  return last.current.kept;
}

/** The same records in the same order, whatever has changed in them. */
export function sameOrder(before: readonly { id: string }[], now: readonly { id: string }[]): boolean {
  return before.length === now.length && before.every((row, at) => row === now[at] || row.id === now[at]?.id);
}
