import type { Node } from '@tiptap/pm/model';

const letter = /[\p{L}\p{N}]/gu;

/** How many letters and digits stand before the caret of a plain field; nothing at its end, where no counting is needed. */
export function lettersBefore(text: string, caret: number): number | undefined {
  return caret >= text.length ? undefined : (text.slice(0, caret).match(letter) ?? []).length;
}

/** The place in a document behind so many letters, so that the caret stays where it was as the editor comes. */
export function placeBehind(document: Node, letters: number): number {
  let left = letters;
  let place = 1;
  document.descendants((node, at) => {
    if (left <= 0) return false;
    if (node.isText) {
      const found = [...(node.text ?? '').matchAll(letter)];
      const last = found[Math.min(left, found.length) - 1];
      if (last) place = at + last.index + last[0].length;
      left -= found.length;
    } else if (node.isAtom && node.isInline) {
      left -= (String(node.attrs.name ?? node.attrs.short ?? '').match(letter) ?? []).length;
      place = at + node.nodeSize;
    }
    return true;
  });
  return place;
}
