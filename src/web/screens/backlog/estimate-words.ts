const comparison = /^(>=|<=|>|<)?(\d+(?:\.\d+)?)$/;
const range = /^(\d+(?:\.\d+)?)-(\d+(?:\.\d+)?)$/;

/** Whether a number fits a word of a filter: `none`, `5`, `>5`, `<=3`, `2-5`. */
export function fitsEstimate(estimate: number | null, word: string): boolean {
  if (word === 'none') return estimate === null;
  if (estimate === null) return false;
  const [, low, high] = range.exec(word) ?? [];
  if (low && high) return estimate >= Number(low) && estimate <= Number(high);
  const [, sign = '', text] = comparison.exec(word) ?? [];
  if (text === undefined) return false;
  const number = Number(text);
  if (sign === '>') return estimate > number;
  if (sign === '<') return estimate < number;
  if (sign === '>=') return estimate >= number;
  return sign === '<=' ? estimate <= number : estimate === number;
}
