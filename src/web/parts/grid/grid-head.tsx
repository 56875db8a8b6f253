// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that are placed one by one.
// biome-ignore-all lint/a11y/useFocusableInteractive: the cursor moves among the rows; the headings do nothing.
import type { RefObject } from 'react';
import type { Column } from './types.ts';

interface GridHeadProps<Row> {
  head: RefObject<HTMLDivElement | null>;
  columns: readonly Column<Row>[];
  selectable: boolean;
  hasMenu: boolean;
}

/** The headings of a grid, which stay in sight. */
export function GridHead<Row>({ head, columns, selectable, hasMenu }: GridHeadProps<Row>) {
  return (
    <div ref={head} role="row" className="grid-head" aria-rowindex={1}>
      {selectable && <span role="presentation" />}
      {columns.map((column, at) => (
        <div
          key={column.id}
          role="columnheader"
          aria-colindex={at + 1}
          className={column.number ? 'grid-cell number' : 'grid-cell'}
        >
          {column.says}
        </div>
      ))}
      {hasMenu && (
        <div role="columnheader" aria-colindex={columns.length + 1} className="grid-cell">
          <span className="unseen">More</span>
        </div>
      )}
    </div>
  );
}
