/** Where things would stand among the others of a branch: after which one, and at which place of how many. */
export interface Landing<T> {
  after: T | undefined;
  place: number;
  of: number;
}

/** Where things come to stand that go to others, by the order these are in. */
export function landingOf<T extends { id: string }>(
  there: readonly T[],
  coming: readonly T[],
  order: (things: readonly T[]) => readonly T[],
): Landing<T> {
  const ids = new Set(coming.map(({ id }) => id));
  const all = order([...there.filter(({ id }) => !ids.has(id)), ...coming]);
  const at = all.findIndex(({ id }) => ids.has(id));
  return { after: all[at - 1], place: at + 1, of: all.length };
}
