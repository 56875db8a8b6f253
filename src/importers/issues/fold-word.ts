import { foldText } from '#domain/text';

/** A word in the form in which spellings are compared: no case, no accents, dashes and underscores as spaces. */
export function foldWord(text: string): string {
  return foldText(text)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
}
