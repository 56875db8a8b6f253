import { mostPlaces, type PresentAt } from '#domain/presence';

/** A record whose page or peek is on the screen, with the part of the screen that is it. */
export interface Looked {
  kind: PresentAt['kind'];
  id: string;
  part: Element | null;
}

/** What the focus says of where somebody is. */
export interface Focused {
  element: Element | null;
  /** The record whose row or card has it. */
  row: { kind: PresentAt['kind']; id: string } | undefined;
}

/** Where the reader is: what they look at, and the row that has the cursor; written in, where the focus is in a field of it. */
export function whereIs(looked: readonly Looked[], { element, row }: Focused): PresentAt[] {
  const writes = element !== null && isWriting(element);
  const at: PresentAt[] = looked.map(({ kind, id, part }) => ({
    kind,
    id,
    how: writes && !row && part?.contains(element) ? 'edits' : 'here',
  }));
  if (row) at.push({ ...row, how: writes ? 'edits' : 'row' });
  return at.slice(-mostPlaces);
}

/** True for a field that takes text and is no search. */
function isWriting(element: Element): boolean {
  if (element.matches('textarea, [contenteditable=true]')) return true;
  return (
    element.matches('input:not([type=checkbox], [type=radio], [type=search])') && !element.closest('[role=search]')
  );
}
