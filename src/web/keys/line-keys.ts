import { useActions } from './keys-root.tsx';

interface LineKeys {
  /** What the lines are called in the list of keys: `Home`. */
  group: string;
  /** The lines in order, or what takes the focus in each. */
  lines: string;
  /** What one line is: `need`. */
  one: string;
  /** Down and Up as well, from outside the lines: within them they are the list's own. */
  arrows?: boolean;
}

const takers = 'a[href],button,[tabindex]';

/** J and K go from line to line of a list that is no Grid; Enter presses what has the focus, as it does anyway. */
export function useLineKeys({ group, lines, one, arrows = false }: LineKeys): void {
  const go = (by: number) => {
    const all = [...document.querySelectorAll<HTMLElement>(lines)];
    const { activeElement } = document;
    const here = all.findIndex(
      (line) => line === activeElement || (line.closest('li') ?? line).contains(activeElement),
    );
    const next = all[here === -1 ? 0 : Math.min(Math.max(here + by, 0), all.length - 1)];
    if (!next) return;
    // A link in the line leads on; a button in it would do something that nobody has read yet.
    const taker = next.matches(takers) ? next : (next.querySelector<HTMLElement>('a[href]') ?? next);
    if (!taker.matches(takers)) taker.tabIndex = -1;
    taker.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  };
  const id = group.toLowerCase();
  useActions([
    { id: `${id}.next`, says: `Next ${one}`, keys: arrows ? ['j', 'arrowdown'] : ['j'], group, run: () => go(1) },
    {
      id: `${id}.previous`,
      says: `Previous ${one}`,
      keys: arrows ? ['k', 'arrowup'] : ['k'],
      group,
      run: () => go(-1),
    },
  ]);
}
