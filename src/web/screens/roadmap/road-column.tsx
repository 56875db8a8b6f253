import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { useDrop } from '../../parts/use-drop.ts';
import type { FeatureFacts } from '../feature/use-facts.ts';
import type { RoadColumn } from './road.ts';

/** More cards than this wait behind a button. */
const drawn = 30;

interface RoadColumnProps {
  column: RoadColumn;
  /** What is held would be dropped here. */
  target: boolean;
  takes: (id: string) => boolean;
  onDrop: (id: string) => void;
  children: (facts: FeatureFacts) => ReactNode;
}

/** One horizon of the roadmap, on which cards can be dropped. */
export function RoadColumnBox({
  column: { id, says, teaches, facts },
  target,
  takes,
  onDrop,
  children,
}: RoadColumnProps) {
  const box = useRef<HTMLElement>(null);
  const [all, setAll] = useState(false);
  const over = useDrop(box, takes, onDrop);
  const shown = all ? facts : facts.slice(0, drawn);
  return (
    <section ref={box} className="road-column" aria-labelledby={`road-${id}`} data-target={over || target || undefined}>
      <h2 id={`road-${id}`}>
        {says} <span className="meta">{facts.length}</span>
      </h2>
      {facts.length === 0 && <p className="meta">{teaches}</p>}
      <ul className="cards">{shown.map(children)}</ul>
      {facts.length > shown.length && (
        <Button kind="quiet" onClick={() => setAll(true)}>
          Show {facts.length - shown.length} more
        </Button>
      )}
    </section>
  );
}
