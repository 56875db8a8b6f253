import { foldText } from '#domain/text';

/** A column name, or a word of a cell, in the form in which it is recognised: no case and no accents, `Título` as `titulo`. */
export function foldHeader(name: string): string {
  return foldText(name).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}
