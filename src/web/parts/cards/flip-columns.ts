import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { columnOf, tabAt } from './column-of.ts';

/** What is held on a tab brings its column after so long, in milliseconds. */
const rests = 500;
/** So near to a side a held card asks for the next column, in pixels, and so long until it comes, in milliseconds. */
const side = 48;
const waits = 600;

/** On a board that shows one column: a card that is held at its side brings the next one, on a tab the column of that. */
export function flipColumns(row: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let towards: number | Element = 0;
  const turn = (to: number | Element) => {
    if (to === towards) return;
    if (typeof towards !== 'number') towards.removeAttribute('data-hovering');
    towards = to;
    clearTimeout(timer);
    if (typeof to !== 'number') to.setAttribute('data-hovering', '');
    if (to !== 0) timer = setTimeout(flip, typeof to === 'number' ? waits : rests);
  };
  const flip = () => {
    if (typeof towards !== 'number') return show(columnOf(towards));
    const step = getComputedStyle(row).direction === 'rtl' ? -towards : towards;
    const shown = Math.round(Math.abs(row.scrollLeft) / row.clientWidth);
    show(row.children[shown + step]);
    timer = setTimeout(flip, waits);
  };
  const end = monitorForElements({
    canMonitor: ({ source }) => row.contains(source.element),
    onDrag: ({ location }) => {
      const { left, right } = row.getBoundingClientRect();
      const { clientX, clientY } = location.current.input;
      const tab = tabAt(clientX, clientY);
      if (tab) return turn(tab);
      turn(clientX < left + side ? -1 : clientX > right - side ? 1 : 0);
    },
    onDrop: () => turn(0),
  });
  return () => {
    turn(0);
    end();
  };
}

function show(column: Element | undefined): void {
  column?.scrollIntoView({ block: 'nearest', inline: 'start', behavior: 'instant' });
}
