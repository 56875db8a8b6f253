import type { Column } from '../../parts/grid/types.ts';
import type { MenuLine } from '../../parts/menu.tsx';
import { download, seenAsCsv, seenAsJson, seenAsMarkdown } from './seen-as-text.ts';

/** The lines of a menu that hand out what is seen: these rows in this order with these columns. */
export function seenLines<R>(name: string, rows: readonly R[], columns: readonly Column<R>[]): MenuLine[] {
  const because = rows.length === 0 ? 'Nothing is seen here.' : undefined;
  return [
    {
      id: 'seen.csv',
      says: 'CSV of what is seen',
      because,
      run: () => download(`${name}.csv`, 'text/csv', seenAsCsv(rows, columns)),
    },
    {
      id: 'seen.json',
      says: 'JSON of what is seen',
      because,
      run: () => download(`${name}.json`, 'application/json', seenAsJson(rows, columns)),
    },
    {
      id: 'seen.markdown',
      says: 'Markdown of what is seen',
      words: ['table', 'text'],
      because,
      run: () => download(`${name}.md`, 'text/markdown', seenAsMarkdown(rows, columns)),
    },
  ];
}
