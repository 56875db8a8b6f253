const runs = /[\p{L}\p{N}]+/gu;
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const beyondAscii = /[\u0080-\uffff]/;

/** Text in lower case without accents and apostrophes, so that `Zürich` and `ZURICH` read the same. */
export function foldLetters(text: string): string {
  const lower = text.toLowerCase();
  if (!beyondAscii.test(lower)) return lower.replaceAll("'", '');
  return lower
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/ß/g, 'ss');
}

/** The words of a text in lower case without accents; scripts without spaces give pairs of characters. */
export function foldWords(text: string): string[] {
  const folded = foldLetters(text);
  const found = folded.match(runs) ?? [];
  return unspaced.test(folded) ? found.flatMap((word) => (unspaced.test(word) ? pairsOf(word) : [word])) : found;
}

function pairsOf(word: string): string[] {
  const characters = Array.from(word);
  if (characters.length < 2) return characters;
  return characters.slice(1).map((character, at) => `${characters[at]}${character}`);
}
