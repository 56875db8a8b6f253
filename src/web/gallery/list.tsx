import { useState } from 'react';
import { BulkBar } from '../parts/bulk-bar.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { Grid } from '../parts/grid/grid.tsx';
import { type MoveTarget, movedOrder } from '../parts/grid/moves.ts';
import { Knots } from '../parts/knots.tsx';
import { readNumber } from '../parts/read-number.ts';
import { Page } from '../shell/page.tsx';
import { showToast } from '../shell/toast-list.ts';
import './gallery.css';

interface Story {
  id: string;
  title: string;
  state: string;
  size: number | null;
}

const count = Number(new URLSearchParams(location.search).get('rows') ?? 10_000);
const verbs = [
  'Queue a report while offline',
  'Show what is not yet sent',
  'Resolve two edits of one report',
  'Photos over 20 MB',
  'Retry the upload by itself',
];
const all: Story[] = Array.from({ length: count }, (_, at) => ({
  id: `S-${at + 1}`,
  title: `${verbs[at % verbs.length]} ${at + 1}`,
  state: at % 3 ? 'Ready' : 'In progress',
  size: at % 7 ? (at % 5) + 1 : null,
}));

function place(rows: readonly Story[], ids: readonly string[], target: MoveTarget): Story[] {
  const rest = rows.filter((row) => !ids.includes(row.id));
  const to =
    'before' in target
      ? rest.findIndex((row) => row.id === target.before)
      : rest.findIndex((row) => row.id === target.after) + 1;
  return movedOrder(rows, new Set(ids), to);
}

/** A backlog of thousands in a Grid. */
export function List() {
  const [rows, setRows] = useState<readonly Story[]>(all);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const write = (id: string, change: Partial<Story>) =>
    setRows((old) => old.map((row) => (row.id === id ? { ...row, ...change } : row)));
  return (
    <Page title="Backlog" trail={[{ says: 'Backlog' }]} kind="list">
      <h1 className="unseen">Backlog</h1>
      <div className="list">
        <Grid
          label="Stories in order"
          rows={rows}
          sayRow={(row) => `${row.id} ${row.title}`}
          selected={selected}
          onSelect={setSelected}
          onOpen={(row) => showToast(`Opened ${row.id}`)}
          onMove={(ids, target) => {
            setRows((old) => place(old, ids, target));
            showToast(`Moved ${ids.length} to ${JSON.stringify(target)}`);
            return undefined;
          }}
          findRow={(typed) => rows.find((row) => row.id.toLowerCase() === typed.toLowerCase())}
          empty={
            <EmptyState title="No stories yet" says="Stories stand here in the order in which the team takes them." />
          }
          columns={[
            {
              id: 'id',
              says: 'Id',
              width: '80px',
              narrow: 'second',
              cell: (row) => <span className="id">{row.id}</span>,
            },
            {
              id: 'title',
              says: 'Story',
              width: 'minmax(160px, 1fr)',
              narrow: 'first',
              opens: true,
              cell: (row) => (
                <span className="grid-title" dir="auto">
                  {row.title}
                </span>
              ),
              edit: {
                text: (row) => row.title,
                save: (row, title) => (title.trim() ? write(row.id, { title }) : 'Write a title.') || undefined,
              },
            },
            { id: 'state', says: 'State', width: '120px', narrow: 'second', cell: (row) => row.state },
            {
              id: 'knots',
              says: 'Feature',
              width: '96px',
              cell: () => <Knots states={['answered', 'answered', 'draft', 'empty', 'empty']} />,
            },
            {
              id: 'size',
              says: 'Points',
              width: '80px',
              number: true,
              narrow: 'second',
              cell: (row) => row.size ?? '–',
              edit: {
                text: (row) => String(row.size ?? ''),
                save: (row, text) => {
                  const size = readNumber(text);
                  if (size === undefined) return 'This is not a number.';
                  write(row.id, { size });
                  return undefined;
                },
              },
            },
          ]}
        />
      </div>
      <BulkBar
        count={selected.size}
        says="stories"
        onClear={() => setSelected(new Set())}
        lines={[{ id: 'stories.assign', says: 'Assign', keys: ['a'], run: () => showToast('Assigned.') }]}
      />
    </Page>
  );
}
