import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';

/** So near to an edge what is carried asks for more of the list, in pixels. */
const near = 48;
/** What was lifted near an edge must first have gone so far towards it, in pixels. */
const trembles = 10;
/** So fast a list goes at most, in pixels a second, and so long until it goes so fast, in milliseconds. */
const fastest = 640;
const gathers = 600;

/** Scrolls a list while what is carried is held at its upper or lower edge: gently first, and never under a hand that rests where it lifted. */
export function edgeScroll(scroller: HTMLElement, mine: (data: Record<string | symbol, unknown>) => boolean) {
  let frame = 0;
  let at = { clientX: 0, clientY: 0 };
  let lifted: number | undefined;
  let since: number | undefined;
  let last = 0;
  const step = (now: number) => {
    frame = requestAnimationFrame(step);
    const { left, right, top, bottom: foot } = scroller.getBoundingClientRect();
    const edges = { top: Math.max(top, 0), bottom: Math.min(foot, innerHeight) };
    const { clientX: x, clientY: y } = at;
    if (y > edges.top + near && y < edges.bottom - near) lifted = undefined;
    const speed = x < left || x > right ? 0 : edgeSpeed(edges, y, lifted);
    const passed = Math.min(now - last, 50);
    last = now;
    since = speed === 0 ? undefined : (since ?? now);
    if (since !== undefined) scroller.scrollBy(0, ((speed * passed) / 1000) * Math.min(1, (now - since) / gathers));
  };
  const end = () => cancelAnimationFrame(frame);
  const leave = monitorForElements({
    canMonitor: ({ source }) => mine(source.data),
    onDragStart: ({ location }) => {
      at = location.initial.input;
      lifted = at.clientY;
      last = performance.now();
      frame = requestAnimationFrame(step);
    },
    onDrag: ({ location }) => {
      at = location.current.input;
    },
    onDrop: end,
  });
  return () => {
    end();
    leave();
  };
}

/** How fast a list goes, in pixels a second, less than nothing upwards: for a hand at a height, and the height at which it lifted where it has not left that edge since. */
export function edgeSpeed({ top, bottom }: { top: number; bottom: number }, at: number, lifted?: number): number {
  if (at < top || at > bottom) return 0;
  const down = depth(bottom, at, lifted);
  const up = depth(-top, -at, lifted === undefined ? undefined : -lifted);
  return fastest * (down ** 2 - up ** 2);
}

/** How far into the strip before an edge, from 0 to 1. */
function depth(edge: number, at: number, lifted = edge - near - trembles): number {
  const begins = Math.max(edge - near, Math.min(lifted + trembles, edge - 2), lifted);
  return at > begins ? (at - begins) / (edge - begins) : 0;
}
