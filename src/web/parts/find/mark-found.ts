import { placesOf } from './words.ts';

const all = 'found';
const one = 'found-here';
const isHere = 'data-found';

/** What is marked: words, in those of a list’s drawn rows that were found. */
interface Marked {
  box: HTMLElement;
  /** The attribute that holds a row’s id on the element that shows it. */
  idIn: string;
  words: readonly string[];
  isFound: (id: string) => boolean;
  /** The one that the search is at. */
  here: string | undefined;
}

/**
 * Marks words in what is drawn of a list, and keeps them marked while other rows are drawn; in the row that the
 * search is at they stand out. No text of the page is touched. The call it returns takes the marks off.
 */
export function markFound({ box, idIn, words, isFound, here: current }: Marked): () => void {
  if (!('highlights' in CSS)) return () => {};
  let frame = 0;
  const mark = () => {
    frame = 0;
    const [found, here] = [new Highlight(), new Highlight()];
    here.priority = 1;
    for (const part of box.querySelectorAll<HTMLElement>(`[${idIn}]`)) {
      const id = part.getAttribute(idIn) ?? '';
      part.toggleAttribute(isHere, id === current);
      if (!isFound(id)) continue;
      const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode())
        for (const [from, to] of placesOf(node.nodeValue ?? '', words)) {
          const range = new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to });
          (id === current ? here : found).add(range);
        }
    }
    CSS.highlights.set(all, found);
    CSS.highlights.set(one, here);
  };
  const soon = () => {
    if (!frame) frame = requestAnimationFrame(mark);
  };
  const watch = new MutationObserver(soon);
  watch.observe(box, { subtree: true, childList: true, characterData: true, attributeFilter: [idIn] });
  mark();
  return () => {
    watch.disconnect();
    cancelAnimationFrame(frame);
    CSS.highlights.delete(all);
    CSS.highlights.delete(one);
    for (const part of box.querySelectorAll(`[${isHere}]`)) part.removeAttribute(isHere);
  };
}
