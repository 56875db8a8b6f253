import type { KeyboardEvent, RefObject } from 'react';
import type { Action } from '../../keys/actions.ts';
import { useActions, useEscape } from '../../keys/keys-root.tsx';

/** What the keys of a grid do. */
interface GridDoings {
  count: number;
  index: number;
  page: () => number;
  grabbing: boolean;
  editing: boolean;
  canMove: boolean;
  canSelect: boolean;
  canEdit: boolean;
  selectedCount: number;
  go: (to: number) => void;
  sideways: (by: 1 | -1) => void;
  /** Right and Left while rows of a tree are held. */
  across: (by: 1 | -1) => void;
  widen: (to: number) => void;
  step: (by: number) => void;
  drop: () => void;
  cancel: () => void;
  grab: () => void;
  toggle: () => void;
  selectAll: () => void;
  clear: () => void;
  enter: () => void;
  edit: () => void;
  peek: () => void;
  menu: () => void;
  hasMenu: boolean;
  /** Somebody has led the cursor to its row. */
  isSet: boolean;
  /** What the menu of the current row holds. */
  lines: readonly Action[];
}

/** Ties the keys to a grid: letters through the registry (menu, palette, sheet), the rest while it has the focus. */
export function useGridKeys(scroller: RefObject<HTMLElement | null>, doings: GridDoings) {
  const { count, index, grabbing } = doings;
  const inside = () => scroller.current?.contains(document.activeElement) === true && !doings.editing;
  // The page, or its main part that a navigation leads to, has the focus: the letters mean the list in it, of several the first.
  const around = () =>
    scroller.current !== null && document.activeElement?.querySelector('.grid') === scroller.current && !doings.editing;
  const here = () => count > 0 && !grabbing && (inside() || around());
  // The cursor begins on the first row, which nobody has come to yet: the first step takes that one.
  const isAt = () => doings.isSet || (inside() && document.activeElement?.closest('.grid-row') !== null);
  const group = 'List';
  const line = (id: string, says: string, keys: string[], run: () => void): Action => ({
    id: `list.${id}`,
    says,
    keys,
    group,
    when: here,
    run,
  });

  useActions([
    // A row that nobody came to is not meant by a key, though the cursor begins on it.
    ...doings.lines.map((each) => ({ ...each, when: () => here() && (doings.isSet || inside()) })),
    line('next', 'Next row', ['j', 'arrowdown'], () => doings.go(isAt() ? index + 1 : 0)),
    line('previous', 'Previous row', ['k', 'arrowup'], () => doings.go(isAt() ? index - 1 : 0)),
    line('first', 'First row', ['g g', 'home'], () => doings.go(0)),
    line('last', 'Last row', ['end'], () => doings.go(count - 1)),
    ...(doings.hasMenu ? [line('menu', 'What can be done with the row', ['s'], doings.menu)] : []),
    ...(doings.canEdit ? [line('edit', 'Edit the row', ['e', 'f2'], doings.edit)] : []),
    ...(doings.canSelect
      ? [
          line('select', 'Select the row', ['x'], doings.toggle),
          line('all', 'Select all rows', ['mod+a'], doings.selectAll),
        ]
      : []),
  ]);
  useEscape(doings.selectedCount > 0, doings.clear);
  useEscape(grabbing, doings.cancel);

  const vertical = (event: KeyboardEvent): number | undefined => {
    if (event.key === 'ArrowDown') return 1;
    if (event.key === 'ArrowUp') return -1;
    if (event.key === 'PageDown') return doings.page();
    if (event.key === 'PageUp') return -doings.page();
    if (event.key === 'Home') return -count;
    return event.key === 'End' ? count : undefined;
  };

  const horizontal = (event: KeyboardEvent): 1 | -1 | undefined => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return undefined;
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    return (event.key === 'ArrowRight') !== rtl ? 1 : -1;
  };

  const press = (event: KeyboardEvent): boolean => {
    const by = vertical(event);
    const across = horizontal(event);
    if (grabbing) {
      if (by !== undefined) doings.step(event.shiftKey ? Math.sign(by) * count : by);
      else if (across) doings.across(across);
      else if (event.key === 'Enter') doings.drop();
      // Whatever else is pressed while rows are held would act on a place that is not theirs yet.
      return (
        by !== undefined || across !== undefined || event.key === 'Enter' || event.key === ' ' || event.key === 'Tab'
      );
    }
    if (by !== undefined) {
      if (event.shiftKey && doings.canSelect) doings.widen(index + by);
      else doings.go(isAt() || Math.abs(by) !== 1 ? index + by : 0);
    } else if (across) doings.sideways(across);
    else if (event.key === 'Enter') doings.enter();
    else if (event.key === 'F2') doings.edit();
    else if (event.key === ' ') doings.peek();
    else return false;
    return true;
  };

  return (event: KeyboardEvent) => {
    if (doings.editing || event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    if (event.target instanceof HTMLElement && event.target.closest('a, button, input')) return;
    if (press(event)) event.preventDefault();
  };
}
