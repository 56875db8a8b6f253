import type { KeyboardEvent } from 'react';

/** Gives the focus to the current row of the list in a part of the page, and says whether there is one. */
export function focusList(part: Element | null | undefined): boolean {
  const row = part?.querySelector<HTMLElement>('.grid-row[data-cursor], .grid[tabindex="0"]');
  row?.focus();
  return row != null;
}

/** Left and Right on a row of planning lead to the list on that side; nothing in these rows is written in. */
export function acrossPanes(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return;
  if (event.metaKey || event.ctrlKey || event.altKey || event.shiftKey || !(target instanceof HTMLElement)) return;
  if (!target.matches('.grid, .grid-row, [role=gridcell], .planning-in')) return;
  // A row that is held goes nowhere else.
  if (currentTarget.querySelector('[data-grabbed]')) return;
  const isRight = (key === 'ArrowRight') !== (getComputedStyle(currentTarget).direction === 'rtl');
  if (toPane(currentTarget, isRight ? 'in' : 'out')) {
    event.preventDefault();
    event.stopPropagation();
  }
}

/** Goes to the backlog or to what is in the sprint, where both are on the screen. */
export function toPane(planning: HTMLElement, to: 'in' | 'out'): boolean {
  const [backlog, sprint] = ['.planning-out', '.planning-in'].map((each) => planning.querySelector<HTMLElement>(each));
  if (!backlog || !sprint) return false;
  const pane = to === 'in' ? sprint : backlog;
  // An empty list is no place to be: the part around it is.
  if (!pane.contains(document.activeElement) && !focusList(pane)) pane.focus();
  return true;
}
