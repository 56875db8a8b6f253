// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that are placed one by one.
// biome-ignore-all lint/a11y/useFocusableInteractive: what can be pressed in a heading is the button inside.
import { ArrowDown, ArrowUp } from 'lucide-react';
import { type KeyboardEvent, memo, type RefObject, useState } from 'react';
import { useMedia } from '../../shell/kept.ts';
import type { Column, GridSort } from './types.ts';

interface GridHeadProps<Row> {
  head: RefObject<HTMLDivElement | null>;
  columns: readonly Column<Row>[];
  selectable: boolean;
  hasMenu: boolean;
  sort: GridSort | undefined;
  onSort: ((column: string) => void) | undefined;
}

function Head<Row>({ head, columns, selectable, hasMenu, sort, onSort }: GridHeadProps<Row>) {
  // On a phone the headings are not seen.
  const pressed = useMedia('(width < 800px)') ? undefined : onSort;
  const sortable = pressed ? columns.filter(sorts) : [];
  const [last, setLast] = useState<string>();
  const stop = sortable.find(({ id }) => id === last) ?? sortable[0];
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    const buttons = [...(head.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button.contains(document.activeElement));
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    buttons[at + (rtl ? -by : by)]?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={head} role="row" className="grid-head" aria-rowindex={1}>
      {selectable && <span role="presentation" />}
      {columns.map((column, at) => {
        const is = sort?.column === column.id ? sort : undefined;
        return (
          <div
            key={column.id}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={is ? (is.down ? 'descending' : 'ascending') : undefined}
            className={column.number ? 'grid-cell number' : 'grid-cell'}
          >
            {pressed && sorts(column) ? (
              <button
                type="button"
                className="grid-sort"
                title={`Sort by ${column.says}`}
                tabIndex={column === stop ? 0 : -1}
                onFocus={() => setLast(column.id)}
                onKeyDown={onKeyDown}
                onClick={() => pressed(column.id)}
              >
                <span>{column.says}</span>
                {is && (is.down ? <ArrowDown aria-hidden size={12} /> : <ArrowUp aria-hidden size={12} />)}
              </button>
            ) : (
              column.says
            )}
          </div>
        );
      })}
      {hasMenu && (
        <div role="columnheader" aria-colindex={columns.length + 1} className="grid-cell">
          <span className="unseen">More</span>
        </div>
      )}
    </div>
  );
}

/** The headings of a grid, which stay in sight; one that sorts is a button, and the arrows go from one to the next. */
export const GridHead = memo(Head) as typeof Head;

/** True where rows can be sorted by a column. */
export function sorts<Row>({ value, order }: Column<Row>): boolean {
  return value !== undefined || order !== undefined;
}
