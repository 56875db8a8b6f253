/** Most text is: of it only case matters, and thousands are folded while somebody types. */
const plain = /^[\x20-\x7e]*$/;
const folded = new WeakMap<object, string>();

/** Text in which case and compatibility forms do not count. */
export function fold(text: string): string {
  if (plain.test(text)) return text.toLowerCase().trim();
  return text.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFC').trim();
}

/** The words of a row, folded once for as long as the row stays as it is: thousands are searched while somebody types. */
export function foldedOnce(row: object, words: () => string): string {
  const known = folded.get(row);
  if (known !== undefined) return known;
  const made = fold(words());
  folded.set(row, made);
  return made;
}

/** True where the name, or one of its words, begins so; both are folded. */
export function begins(name: string, start: string): boolean {
  return name.startsWith(start) || name.split(' ').some((word) => word.startsWith(start));
}

/** A value as it is compared: folded, with the hyphens between its words as spaces. */
export function spaced(text: string): string {
  return fold(text).replaceAll('-', ' ');
}
