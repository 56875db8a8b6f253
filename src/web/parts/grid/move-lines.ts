import type { MenuLine } from '../menu.tsx';

interface MoveDoings {
  grab: () => void;
  toTop: () => void;
  toBottom: () => void;
  /** Left out where rows cannot be found by what is typed. */
  above: (() => void) | undefined;
  /** More rows are in the same order than the list shows: its ends are those of what is shown. */
  isPart: boolean;
}

const rankWords = ['rank', 'order', 'priority', 'place', 'drag'];

/** The lines of a row's menu that do what dragging does. */
export function moveLines({ grab, toTop, toBottom, above, isPart }: MoveDoings): MenuLine[] {
  const these = isPart ? ' of these' : '';
  const lines: MenuLine[] = [
    { id: 'list.move', says: 'Move with the arrows', keys: ['m'], words: rankWords, run: grab },
    { id: 'list.move-top', says: `Move to the top${these}`, run: toTop },
    { id: 'list.move-bottom', says: `Move to the bottom${these}`, seldom: true, run: toBottom },
  ];
  return above ? [...lines, { id: 'list.move-above', says: 'Move above…', seldom: true, run: above }] : lines;
}
