/** Which rows of a tree are open: to a depth, but for those that were opened or closed by hand. */
export interface Openness {
  /** Rows on levels down to this one are open. */
  depth: number;
  /** Rows that stand otherwise than their level says. */
  except: ReadonlySet<string>;
}

/** What is remembered at most; who opens more by hand opens all. */
const most = 400;

/** Whether a row on a level is open. */
export function isOpenIn({ depth, except }: Openness, id: string, level: number): boolean {
  return level <= depth !== except.has(id);
}

/** The same with these rows open, or closed. */
export function withOpen(
  { depth, except }: Openness,
  rows: readonly { id: string; level: number }[],
  open: boolean,
): Openness {
  const next = new Set(except);
  for (const { id, level } of rows)
    if (level <= depth === open) next.delete(id);
    else next.add(id);
  return { depth, except: next };
}

/** As it is kept on a device: `1 F-3 F-9`. */
export function printOpenness({ depth, except }: Openness): string {
  return [depth, ...[...except].slice(-most)].join(' ');
}

/** Reads what was kept; the usual where nothing was. */
export function readOpenness(text: string | undefined, usual: number): Openness {
  const [depth, ...ids] = text?.split(' ') ?? [];
  const read = Number(depth);
  return { depth: depth && Number.isInteger(read) ? read : usual, except: new Set(ids.filter(Boolean)) };
}
