import { CircleAlert } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { STAYS_NEEDED } from '#domain/ageing';
import { loadOf } from '#domain/ledger';
import { CardList } from '../../parts/cards/card-list.tsx';
import { useDrop } from '../../parts/use-drop.ts';
import { count } from '../sprint/say-load.ts';
import type { BoardColumn } from './use-board.ts';
import { WipLimit } from './wip-limit.tsx';

interface ColumnProps {
  column: BoardColumn;
  team: string;
  target: boolean;
  takes: (id: string) => boolean;
  onDrop: (id: string) => void;
  /** The card that stays drawn. */
  keep: string | undefined;
  children: (story: BoardColumn['stories'][number]) => ReactNode;
}

const idOf = ({ id }: BoardColumn['stories'][number]) => id;

/** One state of the board: how many stand in it beside how many are wanted, and the cards. */
export function Column({ column, team, target, takes, onDrop, keep, children }: ColumnProps) {
  const { state, says, stories, limit, over, ageing } = column;
  const box = useRef<HTMLElement>(null);
  const hovering = useDrop(box, takes, onDrop);
  const { points } = loadOf(stories);
  const heading = `column-${state.replace(' ', '-')}`;
  return (
    <section
      ref={box}
      className="board-column"
      aria-labelledby={heading}
      data-hovering={hovering || target || undefined}
      data-over={over || undefined}
    >
      <header className="board-head">
        <h2 id={heading}>{says}</h2>
        {state === 'accepted' ? (
          <span className="meta">{count(stories.length)}</span>
        ) : (
          <WipLimit state={state} team={team} has={stories.length} limit={limit} />
        )}
        {points > 0 && <span className="meta board-points">{count(points, 'point', 'points')}</span>}
      </header>
      {over && (
        <p className="sprint-warn board-over">
          <CircleAlert aria-hidden size={14} /> More than the {limit} the team wants here at once
        </p>
      )}
      <CardList rows={stories} idOf={idOf} keep={keep}>
        {children}
      </CardList>
      {stories.length === 0 && (
        <p className="meta board-none">{state === 'ready' ? 'Nothing waits to be started.' : `Nothing is ${state}.`}</p>
      )}
      {ageing?.usual === null && stories.length > 0 && (
        <p className="meta board-foot">
          Not enough history to call anything old: {ageing.stays} of {STAYS_NEEDED} stories have left this state.
        </p>
      )}
    </section>
  );
}
