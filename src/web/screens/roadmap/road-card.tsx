import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { Ellipsis } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Knots } from '../../parts/knots.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { sayScore } from '../../words/say-amount.ts';
import { type FeatureFacts, knotStates, yoursOf } from '../feature/use-facts.ts';
import { FeatureDates } from './feature-dates.tsx';

interface RoadCardProps {
  facts: FeatureFacts;
  score: number | undefined;
  grabbed: boolean;
  menu: readonly (readonly MenuLine[])[];
  onFocus: () => void;
}

/** A feature on the roadmap: what it is, its knots, what it serves and is worth, promise beside forecast. */
export function RoadCard({ facts, score, grabbed, menu, onFocus }: RoadCardProps) {
  const { at, decides } = useHere();
  const { feature, knots } = facts;
  const box = useRef<HTMLLIElement>(null);
  const id = useRef(facts.id);
  id.current = facts.id;
  const objective = useRow('objective', feature.objectiveId ?? undefined);
  useEffect(() => {
    const element = box.current;
    return element ? draggable({ element, getInitialData: () => ({ id: id.current, road: true }) }) : undefined;
  }, []);
  return (
    <li ref={box} className="road-card" data-card={facts.id} data-grabbed={grabbed || undefined}>
      <a
        className="road-open"
        href={at(`features/${feature.short}`)}
        draggable={false}
        onFocus={onFocus}
        aria-describedby="road-keys"
      >
        <span className="road-title" dir="auto">
          {feature.title}
        </span>
        <span className="road-line">
          <span className="id">{feature.short}</span>
          <span>{feature.stage}</span>
          <Knots states={knotStates(knots)} yours={yoursOf({ decides }, knots)} />
          {score !== undefined && <span title="Score: reach × impact × confidence ÷ effort">{sayScore(score)}</span>}
        </span>
        <FeatureDates facts={facts} />
        {objective && (
          <span className="road-serves meta" dir="auto">
            <span className="id">{objective.short}</span> {objective.title}
          </span>
        )}
      </a>
      <Menu align="end" trigger={<IconButton label={`Move ${feature.short}`} icon={<Ellipsis />} />} groups={menu} />
    </li>
  );
}
