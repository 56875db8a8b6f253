/** Tells of each of a row of presses whether it came within `ms` of the one before it, as those of a key held down do. */
export function heldWithin(ms: number, now: () => number): () => boolean {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    const at = now();
    const isHeld = at - last < ms;
    last = at;
    return isHeld;
  };
}
