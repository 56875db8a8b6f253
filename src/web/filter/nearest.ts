/** The word that was probably meant: within two letters of what was typed. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = 3;
  for (const word of words) {
    const steps = stepsBetween(typed, word, least);
    if (steps < least && steps < word.length - 1) [best, least] = [word, steps];
  }
  return best;
}

function stepsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) >= most) return most;
  let above = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let at = 1; at <= b.length; at++) {
      const change = (above[at - 1] ?? 0) + (a[row - 1] === b[at - 1] ? 0 : 1);
      line.push(Math.min((above[at] ?? 0) + 1, (line[at - 1] ?? 0) + 1, change));
    }
    above = line;
  }
  return above[b.length] ?? most;
}
