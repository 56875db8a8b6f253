import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { CircleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { STAYS_NEEDED } from '#domain/ageing';
import { loadOf } from '#domain/ledger';
import { count } from '../sprint/say-load.ts';
import type { BoardColumn } from './use-board.ts';
import { WipLimit } from './wip-limit.tsx';

interface ColumnProps {
  column: BoardColumn;
  team: string;
  target: boolean;
  onDrop: (id: string) => void;
  /** What is said below the cards that are not drawn. */
  foot?: ReactNode;
  children: ReactNode;
}

/** One state of the board: how many stand in it beside how many are wanted, and the cards. */
export function Column({ column, team, target, onDrop, foot, children }: ColumnProps) {
  const { state, says, stories, limit, over, ageing } = column;
  const box = useRef<HTMLElement>(null);
  const [hovering, setHovering] = useState(false);
  const latest = useRef(onDrop);
  latest.current = onDrop;
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => source.data.card === true,
      onDragEnter: () => setHovering(true),
      onDragLeave: () => setHovering(false),
      onDrop: ({ source }) => {
        setHovering(false);
        if (typeof source.data.id === 'string') latest.current(source.data.id);
      },
    });
  }, []);
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
          <WipLimit state={state} team={team} has={stories.length + column.more} limit={limit} />
        )}
        {points > 0 && <span className="meta board-points">{count(points, 'point', 'points')}</span>}
      </header>
      {over && (
        <p className="sprint-warn board-over">
          <CircleAlert aria-hidden size={14} /> More than the {limit} the team wants here at once
        </p>
      )}
      <ol className="board-cards">{children}</ol>
      {stories.length === 0 && <p className="meta board-none">Nothing is {state}.</p>}
      {foot}
      {ageing?.usual === null && stories.length > 0 && (
        <p className="meta board-foot">
          Not enough history to call anything old: {ageing.stays} of {STAYS_NEEDED} stories have left this state.
        </p>
      )}
    </section>
  );
}
