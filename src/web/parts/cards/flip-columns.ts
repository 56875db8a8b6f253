import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

/** So near to a side a held card asks for the next column, in pixels, and so long until it comes, in milliseconds. */
const side = 48;
const waits = 600;

/** Shows the next column, one at a time, while a card is held at the side of a board that shows one. */
export function flipColumns(row: HTMLElement): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let towards = 0;
  const turn = (to: number) => {
    if (to === towards) return;
    towards = to;
    clearTimeout(timer);
    if (to !== 0) timer = setTimeout(flip, waits);
  };
  const flip = () => {
    const step = getComputedStyle(row).direction === 'rtl' ? -towards : towards;
    const shown = Math.round(Math.abs(row.scrollLeft) / row.clientWidth);
    row.children[shown + step]?.scrollIntoView({ block: 'nearest', inline: 'start', behavior: 'instant' });
    timer = setTimeout(flip, waits);
  };
  const end = monitorForElements({
    canMonitor: ({ source }) => row.contains(source.element),
    onDrag: ({ location }) => {
      const { left, right } = row.getBoundingClientRect();
      const { clientX } = location.current.input;
      turn(clientX < left + side ? -1 : clientX > right - side ? 1 : 0);
    },
    onDrop: () => turn(0),
  });
  return () => {
    turn(0);
    end();
  };
}
