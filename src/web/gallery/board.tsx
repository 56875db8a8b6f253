import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { Card } from '../parts/cards/card.tsx';
import { Menu } from '../parts/menu.tsx';
import { Board as Columns } from '../screens/views/board.tsx';
import { Page } from '../shell/page.tsx';
import { showToast } from '../shell/toast-list.ts';
import './gallery.css';

interface Story {
  id: string;
  short: string;
  title: string;
  state: string;
}

const count = Number(new URLSearchParams(location.search).get('rows') ?? 10_000);
const states = ['Draft', 'Ready', 'In progress', 'Accepted'];
const titles = ['Retry the upload', 'Show what is not yet sent, and since when, to whoever waits for it in the office'];
const all: Story[] = Array.from({ length: count }, (_, at) => ({
  id: `S-${at + 1}`,
  short: `S-${at + 1}`,
  title: `${titles[at % titles.length]} ${at + 1}`,
  state: states[Math.min(at % 7, states.length - 1)] ?? '',
}));

/** Thousands of stories as cards in columns. */
export function Board() {
  const [rows, setRows] = useState(all);
  const column = useState<string>();
  const move = ({ id }: Story, to: string) =>
    setRows((old) => old.map((row) => (row.id === id ? { ...row, state: to } : row)));
  return (
    <Page title="Board" trail={[{ says: 'Board' }]} kind="list">
      <h1 className="unseen">Board</h1>
      <Columns<Story>
        parts={states.map((state) => ({ id: state, says: state, rows: rows.filter((row) => row.state === state) }))}
        cardOf={(row) => row}
        onMove={move}
        column={column}
        onPeek={(short) => showToast(`Peeked at ${short}`)}
        card={(row, { grabbed, onFocus, keys }) => (
          <Card
            id={row.id}
            href={`#${row.id}`}
            keys={keys}
            grabbed={grabbed}
            onFocus={onFocus}
            side={
              <Menu
                of={row.id}
                trigger={
                  <button type="button" className="icon-button" aria-label={`What can be done with ${row.id}`}>
                    <Ellipsis aria-hidden />
                  </button>
                }
                groups={[states.map((to) => ({ id: `to-${to}`, says: `Move to ${to}`, run: () => move(row, to) }))]}
              />
            }
          >
            <span className="card-title" dir="auto">
              {row.title}
            </span>
            <span className="card-line id">{row.id}</span>
          </Card>
        )}
      />
    </Page>
  );
}
