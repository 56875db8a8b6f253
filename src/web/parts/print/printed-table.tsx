import type { ReactNode } from 'react';
import { shownIn } from '../grid/shown.ts';
import type { Column } from '../grid/types.ts';
import './print.css';

/** Rows that stand together on paper, under a heading where they have one. */
export interface PrintedPart<Row> {
  id: string;
  says?: ReactNode;
  rows: readonly Row[];
}

interface PrintedTableProps<Row> {
  label: string;
  columns: readonly Column<Row>[];
  parts: readonly PrintedPart<Row>[];
  idOf: (row: Row) => string;
}

/** More columns than this need a sheet that lies on its side. */
const upright = 9;

/** A list as it stands on paper: every row, under a head that comes again on each sheet. */
export function PrintedTable<Row>({ label, columns, parts, idOf }: PrintedTableProps<Row>) {
  const told = columns.filter(({ printed }) => printed !== false);
  return (
    <table className="printed" data-wide={told.length > upright || undefined} aria-label={label}>
      <thead>
        <tr>
          {told.map(({ id, says, number }) => (
            <th key={id} scope="col" className={number ? 'number' : undefined}>
              {says}
            </th>
          ))}
        </tr>
      </thead>
      {parts.map(({ id, says, rows }) => (
        <tbody key={id}>
          {says !== undefined && (
            <tr className="printed-part">
              <th colSpan={told.length} scope="rowgroup" dir="auto">
                {says}
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <tr key={idOf(row)}>
              {told.map((column) => (
                <td
                  key={column.id}
                  className={column.number ? 'number' : undefined}
                  data-opens={column.opens}
                  dir={column.number ? undefined : 'auto'}
                >
                  {column.printed ? column.printed(row) : shownIn(column, row) || '–'}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
