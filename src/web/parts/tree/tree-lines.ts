import type { GridRecord } from '../grid/types.ts';
import type { MenuLine } from '../menu.tsx';
import type { GridTree } from './tree.ts';

/** The lines of a row's menu that open branches and put the row under another one. */
export function treeLines<Row extends GridRecord>(
  { place, openBeside, moves }: GridTree<Row>,
  row: Row,
  ids: ReadonlySet<string>,
  grab: () => void,
): MenuLine[] {
  const beside: MenuLine[] =
    place(row).open === undefined
      ? []
      : [{ id: 'list.open-beside', says: 'Open everything beside it', keys: ['*'], run: () => openBeside(row) }];
  if (!moves?.may(row)) return beside;
  return [
    { id: 'list.move', says: 'Move with the arrows', keys: ['m'], run: grab },
    { id: 'list.move-under', says: 'Move under…', run: () => moves.ask(ids) },
    ...beside,
  ];
}
