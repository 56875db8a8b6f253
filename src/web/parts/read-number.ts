/**
 * Reads a number as typed, with a point or a comma for the fraction and spaces between thousands. `null` for an empty
 * text, nothing for what is no number: `1,000` could mean one or a thousand and is refused.
 */
export function readNumber(text: string): number | null | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f']/g, '');
  if (plain === '') return null;
  if (/^-?\d{1,3},\d{3}$/.test(plain)) return undefined;
  if (!/^-?\d{1,15}(?:[.,]\d{1,6})?$/.test(plain)) return undefined;
  return Number(plain.replace(',', '.'));
}
