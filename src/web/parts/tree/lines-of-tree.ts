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

/** The lines drawn last for each thing: one that stands as it stood stays the same object, so that its row is not drawn anew. */
export type LastLines<T extends object> = WeakMap<T, TreeLine<T>>;

/** What is seen of a forest: every root, and what lies in whatever is open, in order. */
export function linesOfTree<T extends { id: string }>(
  { roots, inside, quiet }: Forest<T>,
  isOpen: (thing: T, level: number) => boolean,
  last: LastLines<T> = new WeakMap(),
): TreeLine<T>[] {
  const lines: TreeLine<T>[] = [];
  const add = (siblings: readonly T[], level: number) => {
    const size = siblings.length;
    for (const [at, thing] of siblings.entries()) {
      const within = inside(thing);
      const open = within.length === 0 ? undefined : isOpen(thing, level);
      lines.push(kept(last, { id: thing.id, thing, level, pos: at + 1, size, open, quiet: quiet?.(thing) === true }));
      if (open) add(within, level + 1);
    }
  };
  add(roots, 1);
  return lines;
}

function kept<T extends object>(last: LastLines<T>, next: TreeLine<T>): TreeLine<T> {
  const before = last.get(next.thing);
  if (
    before &&
    before.level === next.level &&
    before.pos === next.pos &&
    before.size === next.size &&
    before.open === next.open &&
    before.quiet === next.quiet
  )
    return before;
  last.set(next.thing, next);
  return next;
}

/**
 * What a filter leaves of a forest: what fits, everything that lies in it, and quietly whatever it lies in itself.
 */
export function sieve<T extends object>({ roots, inside }: Forest<T>, fits: (thing: T) => boolean): Forest<T> {
  const left = new Map<T, readonly T[]>();
  const quiet = new Set<T>();
  const pick = (siblings: readonly T[]): readonly T[] =>
    siblings.filter((thing) => {
      if (fits(thing)) return true;
      const within = pick(inside(thing));
      if (within.length === 0) return false;
      left.set(thing, within);
      quiet.add(thing);
      return true;
    });
  const picked = pick(roots);
  return { roots: picked, inside: (thing) => left.get(thing) ?? inside(thing), quiet: (thing) => quiet.has(thing) };
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
