import { isValidElement, type ReactNode } from 'react';
import { findFold } from '../find/words.ts';
import type { Column } from './types.ts';

/** What a cell shows, in words: what its column says of it, else its value, else the words that are drawn in it. */
export function shownIn<Row>({ text, value, cell }: Column<Row>, row: Row): string {
  if (text) return text(row);
  if (!value) return wordsIn(cell(row)).replace(/\s+/g, ' ').trim();
  const plain = value(row);
  return plain === null ? '' : String(plain);
}

/** Gives every word that a row shows, folded for a find; each row is read once for as long as it stays as it is. */
export function shownOnce<Row extends object>(columns: readonly Column<Row>[]): (row: Row) => string {
  const known = new WeakMap<Row, string>();
  return (row) => {
    const before = known.get(row);
    if (before !== undefined) return before;
    const made = findFold(columns.map((column) => shownIn(column, row)).join(' '));
    known.set(row, made);
    return made;
  };
}

function wordsIn(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(wordsIn).join(' ');
  if (!isValidElement<{ children?: ReactNode }>(node)) return '';
  return wordsIn(node.props.children);
}
