/** A stretch of a text, in code points, so that an emoji is one place and is never cut in two. */
export interface TextRange {
  start: number;
  end: number;
}

/** A word of a text, or what stands between words, with its place in code points. */
interface TextPiece extends TextRange {
  text: string;
  word: boolean;
}

const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The length of a text in code points. */
export function pointLength(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}

/** The part of a text between two code points. */
export function slicePoints(text: string, range: TextRange): string {
  return [...text].slice(range.start, range.end).join('');
}

/** Cuts a text into words and what stands between them; put together again they are the text. */
export function piecesOf(text: string): TextPiece[] {
  let at = 0;
  return [...words.segment(text)].map(({ segment, isWordLike }) => {
    const start = at;
    at += pointLength(segment);
    return { text: segment, start, end: at, word: isWordLike === true };
  });
}

/** Which piece holds a code point; the last one for a place past the end. */
export function pieceAt(pieces: readonly TextPiece[], point: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) > point) high = middle;
    else low = middle + 1;
  }
  return Math.max(low, 0);
}

/** The stretch from one piece to another, whichever comes first, begun and ended at a word. */
export function rangeBetween(pieces: readonly TextPiece[], from: number, to: number): TextRange | undefined {
  const chosen = pieces.slice(Math.min(from, to), Math.max(from, to) + 1);
  const first = chosen.find((piece) => piece.word);
  const last = chosen.findLast((piece) => piece.word);
  return first && last ? { start: first.start, end: last.end } : undefined;
}

/** A text cut at the edges of some stretches, each cut saying which stretches cover it. */
export function cutAt<R extends TextRange>(
  text: string,
  ranges: readonly R[],
): { text: string; start: number; covered: R[] }[] {
  const points = [...text];
  const inside = (edge: number) => Math.min(Math.max(edge, 0), points.length);
  const edges = new Set([0, points.length, ...ranges.flatMap((range) => [inside(range.start), inside(range.end)])]);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((start, at) => {
    const end = sorted[at + 1] ?? points.length;
    const covered = ranges.filter((range) => range.start <= start && range.end >= end);
    return { text: points.slice(start, end).join(''), start, covered };
  });
}
