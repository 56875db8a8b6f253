/** A stretch of text that two versions share, that went, or that came. */
export type Piece = { is: 'same' | 'gone' | 'new'; text: string };

/** Versions that differ in more places than this are told apart as wholes: the time to find the way grows with its square. */
const mostEdits = 1500;

/** What became of one text in another: by lines, and by words where a line was reworded. */
export function diffText(before: string, after: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { is, tokens } of hunks(lines(before), lines(after))) {
    if (is === 'same') add(pieces, 'same', tokens[0].join(''));
    else
      for (const word of hunks(words(tokens[0].join('')), words(tokens[1].join('')))) {
        if (word.is === 'same') add(pieces, 'same', word.tokens[0].join(''));
        else {
          add(pieces, 'gone', word.tokens[0].join(''));
          add(pieces, 'new', word.tokens[1].join(''));
        }
      }
  }
  return pieces;
}

type Hunk = { is: 'same' | 'other'; tokens: [readonly string[], readonly string[]] };

const lines = (text: string) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
const words = (text: string) => text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? [];

function add(pieces: Piece[], is: Piece['is'], text: string): void {
  if (text === '') return;
  const last = pieces.at(-1);
  if (last?.is === is) last.text += text;
  else pieces.push({ is, text });
}

/** Stretches that are alike and stretches that are not, in turn. */
function hunks(a: readonly string[], b: readonly string[]): Hunk[] {
  const found: Hunk[] = [];
  let [x, y] = [0, 0];
  const upTo = (nextX: number, nextY: number) => {
    if (nextX > x || nextY > y) found.push({ is: 'other', tokens: [a.slice(x, nextX), b.slice(y, nextY)] });
  };
  for (const { at, of, length } of runs(matches(a, b))) {
    upTo(at, of);
    found.push({ is: 'same', tokens: [a.slice(at, at + length), b.slice(of, of + length)] });
    [x, y] = [at + length, of + length];
  }
  upTo(a.length, b.length);
  return found;
}

/** Pairs that follow each other, as stretches. */
function runs(pairs: readonly (readonly [number, number])[]): { at: number; of: number; length: number }[] {
  const found: { at: number; of: number; length: number }[] = [];
  for (const [at, of] of pairs) {
    const last = found.at(-1);
    if (last && last.at + last.length === at && last.of + last.length === of) last.length += 1;
    else found.push({ at, of, length: 1 });
  }
  return found;
}

/** The tokens of both that belong together, by the shortest way from one to the other (Myers). */
function matches(a: readonly string[], b: readonly string[]): [number, number][] {
  const reach = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  const most = Math.min(a.length + b.length, mostEdits);
  for (let edits = 0; edits <= most; edits++) {
    trace.push(new Map(reach));
    for (let line = -edits; line <= edits; line += 2) {
      const left = reach.get(line - 1) ?? -1;
      const up = reach.get(line + 1) ?? -1;
      let x = line === -edits || (line !== edits && left < up) ? up : left + 1;
      while (x < a.length && x - line < b.length && a[x] === b[x - line]) x += 1;
      reach.set(line, x);
      if (x >= a.length && x - line >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return [];
}

function walkBack(trace: readonly Map<number, number>[], aEnd: number, bEnd: number): [number, number][] {
  const found: [number, number][] = [];
  let [x, y] = [aEnd, bEnd];
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const reach = trace[edits];
    const line = x - y;
    const left = reach?.get(line - 1) ?? -1;
    const up = reach?.get(line + 1) ?? -1;
    const from = line === -edits || (line !== edits && left < up) ? line + 1 : line - 1;
    const fromX = edits === 0 ? 0 : (reach?.get(from) ?? 0);
    const fromY = edits === 0 ? 0 : fromX - from;
    while (x > fromX && y > fromY) found.push([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return found.reverse();
}
