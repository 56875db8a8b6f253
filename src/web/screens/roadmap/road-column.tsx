import { type ReactNode, useRef } from 'react';
import { CardList } from '../../parts/cards/card-list.tsx';
import { useDrop } from '../../parts/use-drop.ts';
import type { FeatureFacts } from '../feature/use-facts.ts';
import { count } from '../sprint/say-load.ts';
import type { RoadColumn } from './road.ts';

const idOf = ({ id }: FeatureFacts) => id;

interface RoadColumnProps {
  column: RoadColumn;
  /** What is held would be dropped here. */
  target: boolean;
  /** The card that stays drawn. */
  keep: string | undefined;
  takes: (id: string) => boolean;
  onDrop: (id: string) => void;
  children: (facts: FeatureFacts) => ReactNode;
}

/** One horizon of the roadmap, on which cards can be dropped. */
export function RoadColumnBox({
  column: { id, says, teaches, facts },
  target,
  keep,
  takes,
  onDrop,
  children,
}: RoadColumnProps) {
  const box = useRef<HTMLElement>(null);
  const over = useDrop(box, takes, onDrop);
  return (
    <section ref={box} className="road-column" aria-labelledby={`road-${id}`} data-target={over || target || undefined}>
      <h2 id={`road-${id}`}>
        {says} <span className="meta">{count(facts.length)}</span>
      </h2>
      {facts.length === 0 && <p className="meta">{teaches}</p>}
      <CardList rows={facts} idOf={idOf} keep={keep}>
        {children}
      </CardList>
    </section>
  );
}
