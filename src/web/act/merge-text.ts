/** Two people's versions of one text, made into one; `clean` where they changed different places. */
export type Merged = { text: string; clean: boolean };
type Three<T> = { was: T; yours: T; theirs: T };

/** More comparisons than this take too long to be waited for. */
const mostCells = 4_000_000;

/**
 * Merges two versions of a text over the one that both began with: line by line, and word by word within lines that both
 * changed. Where both changed the same words, both stand there, theirs first, so that nothing is lost.
 */
export function mergeText(texts: Three<string>): Merged {
  return merge(texts, linesOf, (clash) => merge(clash, wordsOf, bothOf));
}

function merge(
  { was, yours, theirs }: Three<string>,
  split: (text: string) => string[],
  clashing: (clash: Three<string>) => Merged,
): Merged {
  const base = split(was);
  const [mine, other] = [split(yours), split(theirs)];
  const inMine = matches(base, mine);
  const inOther = matches(base, other);
  const out: string[] = [];
  let clean = true;
  let from = { base: 0, mine: 0, other: 0 };
  const close = (to: typeof from) => {
    const segment = {
      was: base.slice(from.base, to.base).join(''),
      yours: mine.slice(from.mine, to.mine).join(''),
      theirs: other.slice(from.other, to.other).join(''),
    };
    const merged = oneSided(segment) ?? clashing(segment);
    out.push(merged.text);
    clean &&= merged.clean;
  };
  for (let at = 0; at < base.length; at += 1) {
    const [atMine, atOther] = [inMine.get(at), inOther.get(at)];
    if (atMine === undefined || atOther === undefined) continue;
    close({ base: at, mine: atMine, other: atOther });
    out.push(base[at] ?? '');
    from = { base: at + 1, mine: atMine + 1, other: atOther + 1 };
  }
  close({ base: base.length, mine: mine.length, other: other.length });
  return { text: out.join(''), clean };
}

/** What stands where at most one has changed anything, or both the same. */
function oneSided({ was, yours, theirs }: Three<string>): Merged | undefined {
  if (yours === was || yours === theirs) return { text: theirs, clean: true };
  return theirs === was ? { text: yours, clean: true } : undefined;
}

function bothOf({ yours, theirs }: Three<string>): Merged {
  const parted = theirs === '' || yours === '' || /\s$/.test(theirs) || /^\s/.test(yours);
  return { text: theirs + (parted ? '' : ' ') + yours, clean: false };
}

/** Where each token of a stands in b, of a longest run of tokens that both have in the same order. */
function matches(a: readonly string[], b: readonly string[]): Map<number, number> {
  const found = new Map<number, number>();
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) {
    found.set(start, start);
    start += 1;
  }
  let [endA, endB] = [a.length, b.length];
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) {
    endA -= 1;
    endB -= 1;
    found.set(endA, endB);
  }
  const [rows, columns] = [endA - start, endB - start];
  if (rows * columns > mostCells) return found;
  const lengths = Array.from({ length: rows + 1 }, () => new Uint32Array(columns + 1));
  const length = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = rows - 1; row >= 0; row -= 1)
    for (let column = columns - 1; column >= 0; column -= 1) {
      const isSame = a[start + row] === b[start + column];
      const line = lengths[row];
      if (line)
        line[column] = isSame
          ? length(row + 1, column + 1) + 1
          : Math.max(length(row + 1, column), length(row, column + 1));
    }
  let [row, column] = [0, 0];
  while (row < rows && column < columns) {
    if (a[start + row] === b[start + column]) {
      found.set(start + row, start + column);
      row += 1;
      column += 1;
    } else if (length(row + 1, column) >= length(row, column + 1)) row += 1;
    else column += 1;
  }
  return found;
}

const linesOf = (text: string) => text.split(/(?<=\n)/);
const wordsOf = (text: string) => text.split(/(?<=\s)(?=\S)/);
