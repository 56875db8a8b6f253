/** The characters that can part the cells of a row. */
export const delimiters = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof delimiters)[number];

const quote = 0x22;
const sampleBytes = 65_536;
const sampleRows = 100;

/** The delimiter that cuts the first rows most evenly, quotes respected; the comma where none cuts at all. */
export function guessDelimiter(utf8: Uint8Array): Delimiter {
  const sample = utf8.subarray(0, sampleBytes);
  const scores = delimiters.map((delimiter) => ({
    delimiter,
    score: evenness(countPerRow(sample, delimiter.charCodeAt(0))),
  }));
  return scores.reduce((best, next) => (next.score > best.score ? next : best)).delimiter;
}

/** The delimiter that a first line `sep=;`, as Excel writes and reads it, declares, and the bytes that line takes. */
export function declaredDelimiter(utf8: Uint8Array): { delimiter: Delimiter; bytes: number } | undefined {
  const found = /^sep=(.)(\r\n|\n|\r)/i.exec(Buffer.from(utf8.subarray(0, 7)).toString('latin1'));
  const delimiter = delimiters.find((known) => known === found?.[1]);
  return found && delimiter ? { delimiter, bytes: found[0].length } : undefined;
}

function countPerRow(sample: Uint8Array, delimiter: number): number[] {
  const counts: number[] = [];
  let count = 0;
  let quoted = false;
  let blank = true;
  for (const byte of sample) {
    if (byte === quote) quoted = !quoted;
    if (!quoted && (byte === 0x0a || byte === 0x0d)) {
      if (!blank) counts.push(count);
      if (counts.length === sampleRows) return counts;
      count = 0;
      blank = true;
      continue;
    }
    blank = false;
    if (!quoted && byte === delimiter) count++;
  }
  if (!blank && (counts.length === 0 || sample.length < sampleBytes)) counts.push(count);
  return counts;
}

/** How many rows have as many cells as the header, which counts more than how many cells there are. */
function evenness(counts: number[]): number {
  const [header = 0, ...rows] = counts;
  if (header === 0) return 0;
  const even = rows.length === 0 ? 1 : rows.filter((count) => count === header).length / rows.length;
  return 0.01 + even + Math.min(header, 100) / 1_000;
}
