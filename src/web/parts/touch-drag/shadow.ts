import './touch-drag.css';

/** So far above the finger a row is carried, in pixels. */
const clear = 40;

/** A picture of an element that follows the finger which holds it. */
export function shadowOf(element: HTMLElement, from: { x: number; y: number }) {
  const { left, top, width, height } = element.getBoundingClientRect();
  const box = document.createElement('div');
  box.className = 'lifted';
  box.inert = true;
  box.ariaHidden = 'true';
  box.style.cssText = `left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px`;
  // What it is laid out by comes from what it stands in.
  for (const name of ['--columns', '--grid-row', '--row'])
    box.style.setProperty(name, getComputedStyle(element).getPropertyValue(name));
  // Over the finger, so that the gap it is dropped into is seen.
  if (element.dataset.row !== undefined)
    box.style.setProperty('--raised', `${Math.min(0, from.y - clear - top - height)}px`);
  const copy = element.cloneNode(true);
  if (copy instanceof HTMLElement) {
    copy.style.transform = 'none';
    for (const name of ['id', 'data-card', 'data-row', 'data-cursor', 'tabindex', 'draggable'])
      copy.removeAttribute(name);
  }
  box.append(copy);
  document.body.append(box);
  return {
    to: ({ x, y }: { x: number; y: number }) => {
      box.style.transform = `translate(${x - from.x}px, ${y - from.y}px)`;
    },
    remove: () => box.remove(),
  };
}
