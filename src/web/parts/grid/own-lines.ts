import type { MenuLine } from '../menu.tsx';
import type { Column, GridRecord } from './types.ts';

interface OwnDoings<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  onOpen: (row: Row) => void;
  onPeek: ((row: Row) => void) | undefined;
  onWrite: (column: number) => void;
}

/** The lines of a row's menu that every grid has: opening it, looking at it, and writing where a cell has a key. */
export function ownLines<Row extends GridRecord>({
  row,
  columns,
  onOpen,
  onPeek,
  onWrite,
}: OwnDoings<Row>): MenuLine[] {
  const open: MenuLine = { id: 'list.open', says: 'Open', keys: ['enter', 'o'], run: () => onOpen(row) };
  const peek: MenuLine[] = onPeek
    ? [{ id: 'list.peek', says: 'Peek', keys: ['space'], seldom: true, run: () => onPeek(row) }]
    : [];
  const write = columns.flatMap(({ id, says, edit }, column): MenuLine[] =>
    edit?.keys
      ? [
          {
            id: `list.edit-${id}`,
            says: `Write: ${says}`,
            keys: edit.keys,
            seldom: true,
            run: () => onWrite(column),
          },
        ]
      : [],
  );
  return [open, ...peek, ...write];
}
