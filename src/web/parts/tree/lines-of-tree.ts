/** Things that lie in each other, in their order. */
export interface Forest<T> {
  roots: readonly T[];
  inside: (thing: T) => readonly T[];
  /** Shown only because something in it is meant. */
  quiet?: ((thing: T) => boolean) | undefined;
}

/** Where a row stands among others that lie in it: how deep, which of its siblings, and whether it is open. */
export interface TreePlace {
  /** Counted from one. */
  level: number;
  pos: number;
  size: number;
  /** Nothing where nothing lies in it. */
  open: boolean | undefined;
  quiet: boolean;
}

/** A thing that is seen, with its place. */
export interface TreeLine<T> extends TreePlace {
  id: string;
  thing: T;
}

/** The lines drawn last: one that stands as it stood stays the same object, so that its row is not drawn anew. */
export interface LastLines<T extends object> {
  of: WeakMap<T, TreeLine<T>>;
  /** All lines of siblings in which nothing lies. */
  leaves: WeakMap<readonly T[], readonly TreeLine<T>[]>;
}

/** Nothing was drawn yet. */
export function lastLines<T extends object>(): LastLines<T> {
  return { of: new WeakMap(), leaves: new WeakMap() };
}

/** What is seen of a forest: every root, and what lies in whatever is open, in order. */
export function linesOfTree<T extends { id: string }>(
  { roots, inside, quiet }: Forest<T>,
  isOpen: (thing: T, level: number) => boolean,
  last: LastLines<T> = lastLines(),
): TreeLine<T>[] {
  const lines: TreeLine<T>[] = [];
  const add = (siblings: readonly T[], level: number) => {
    const known = last.leaves.get(siblings);
    if (known?.[0]?.level === level) {
      for (const line of known) lines.push(line);
      return;
    }
    const from = lines.length;
    const size = siblings.length;
    let areLeaves = true;
    for (const [at, thing] of siblings.entries()) {
      const within = inside(thing);
      if (within.length > 0) areLeaves = false;
      const open = within.length === 0 ? undefined : isOpen(thing, level);
      lines.push(kept(last, { id: thing.id, thing, level, pos: at + 1, size, open, quiet: quiet?.(thing) === true }));
      if (open) add(within, level + 1);
    }
    if (areLeaves) last.leaves.set(siblings, lines.slice(from));
  };
  add(roots, 1);
  return lines;
}

function kept<T extends object>({ of }: LastLines<T>, next: TreeLine<T>): TreeLine<T> {
  const before = of.get(next.thing);
  if (
    before &&
    before.level === next.level &&
    before.pos === next.pos &&
    before.size === next.size &&
    before.open === next.open &&
    before.quiet === next.quiet
  )
    return before;
  of.set(next.thing, next);
  return next;
}

/**
 * What a filter leaves of a forest: what fits, everything that lies in it, and quietly whatever it lies in itself.
 * `mayHold` is false where nothing inside can fit by itself.
 */
export function sieve<T extends object>(
  { roots, inside }: Forest<T>,
  fits: (thing: T) => boolean,
  mayHold: (thing: T) => boolean = () => true,
): Forest<T> {
  const left = new Map<T, readonly T[]>();
  const quiet = new Set<T>();
  const pick = (siblings: readonly T[]): readonly T[] =>
    siblings.filter((thing) => {
      if (fits(thing)) return true;
      const within = mayHold(thing) ? pick(inside(thing)) : [];
      if (within.length === 0) return false;
      left.set(thing, within);
      quiet.add(thing);
      return true;
    });
  const picked = pick(roots);
  return { roots: picked, inside: (thing) => left.get(thing) ?? inside(thing), quiet: (thing) => quiet.has(thing) };
}

/** Says how many lie in a thing at any depth; each is counted once. */
export function countsOf<T extends object>(inside: (thing: T) => readonly T[]): (thing: T) => number {
  const known = new WeakMap<T, number>();
  const count = (thing: T): number => {
    const before = known.get(thing);
    if (before !== undefined) return before;
    const sum = inside(thing).reduce((all, each) => all + 1 + count(each), 0);
    known.set(thing, sum);
    return sum;
  };
  return count;
}

/** Gives the place of a line; nothing past the last one. */
type PlaceAt = (at: number) => TreePlace | undefined;

/** The line of what a line lies in; nothing for a root. */
export function lineAbove(placeAt: PlaceAt, at: number): number | undefined {
  const level = placeAt(at)?.level ?? 1;
  for (let up = at - 1; up >= 0 && level > 1; up--) if ((placeAt(up)?.level ?? 1) < level) return up;
  return undefined;
}

/** The lines of the branch that a line lies in: its siblings with whatever lies in them. */
export function branchAround(placeAt: PlaceAt, at: number): { from: number; to: number } {
  const level = placeAt(at)?.level ?? 1;
  let to = at + 1;
  while ((placeAt(to)?.level ?? 0) >= level) to++;
  return { from: (lineAbove(placeAt, at) ?? -1) + 1, to };
}

/** What Right (1) and Left (-1) do on a row of a tree, as the keys of a treegrid have it; nothing where they go on to its cells. */
export function branchStep(placeAt: PlaceAt, at: number, by: 1 | -1): { open: boolean } | { to: number } | undefined {
  const line = placeAt(at);
  if (!line) return undefined;
  if (by === 1) return line.open === false ? { open: true } : undefined;
  if (line.open) return { open: false };
  const up = lineAbove(placeAt, at);
  return up === undefined ? undefined : { to: up };
}
