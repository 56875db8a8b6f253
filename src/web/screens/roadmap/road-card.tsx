import { Ellipsis } from 'lucide-react';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Card } from '../../parts/cards/card.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Knots } from '../../parts/knots.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { InRow } from '../../presence/here-now.tsx';
import { sayScore } from '../../words/say-amount.ts';
import { type FeatureFacts, knotStates, yoursOf } from '../feature/use-facts.ts';
import { FeatureDates } from './feature-dates.tsx';

interface RoadCardProps {
  facts: FeatureFacts;
  score: number | undefined;
  grabbed: boolean;
  menu: readonly (readonly MenuLine[])[];
  /** The id of what says which keys move it. */
  keys: string;
  onFocus: () => void;
}

/** A feature on the roadmap: what it is, its knots, what it serves and is worth, promise beside forecast. */
export function RoadCard({ facts, score, grabbed, menu, keys, onFocus }: RoadCardProps) {
  const { at, decides } = useHere();
  const { feature, knots } = facts;
  const objective = useRow('objective', feature.objectiveId ?? undefined);
  return (
    <Card
      id={facts.id}
      href={at(`features/${feature.short}`)}
      keys={keys}
      grabbed={grabbed}
      onFocus={onFocus}
      side={
        <Menu
          of={`${feature.short} ${feature.title}`}
          align="end"
          trigger={<IconButton label={`Move ${feature.short}`} icon={<Ellipsis />} />}
          groups={menu}
        />
      }
    >
      <span className="card-title" dir="auto">
        <InRow id={feature.id} />
        {feature.title}
      </span>
      <span className="card-line">
        <span className="id">{feature.short}</span>
        <span>{feature.stage}</span>
        <Knots states={knotStates(knots)} yours={yoursOf({ decides }, facts)} />
      </span>
      <FeatureDates facts={facts} />
      {score !== undefined && (
        <span className="meta" title="Reach × impact × confidence ÷ effort">
          score {sayScore(score)}
        </span>
      )}
      {objective && (
        <span className="road-serves meta" dir="auto">
          <span className="id">{objective.short}</span> {objective.title}
        </span>
      )}
    </Card>
  );
}
