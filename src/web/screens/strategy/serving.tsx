import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Knots } from '../../parts/knots.tsx';
import { PickField } from '../../parts/pick-field.tsx';
import { type FeatureFacts, knotStates } from '../feature/use-facts.ts';
import { FeatureDates } from '../roadmap/feature-dates.tsx';

interface ServingProps {
  objective: Row<'objective'>;
  features: readonly FeatureFacts[];
  loose: readonly FeatureFacts[];
}

/** The features that serve an objective, each with its knots, promise and forecast. */
export function Serving({ objective, features, loose }: ServingProps) {
  const act = useAct();
  const { at, decides } = useHere();
  const [picking, setPicking] = useState(false);
  const yours = decides('promise') || decides('order');
  const serve = (id: string, short: string) => {
    setPicking(false);
    void act(
      'feature.edit',
      { feature: id, objectiveId: objective.id, was: { objectiveId: null } },
      {
        guess: { kind: 'feature', id, fields: { objectiveId: objective.id } },
        says: `${short} serves ${objective.short} now.`,
      },
    );
  };
  const options = loose.map(({ feature }) => ({ id: feature.id, says: feature.title, note: feature.short }));
  return (
    <div className="serving">
      {features.length > 0 ? (
        <ul>
          {features.map((facts) => (
            <li key={facts.id}>
              <a href={at(`features/${facts.feature.short}`)} dir="auto">
                <span className="id">{facts.feature.short}</span> {facts.feature.title}
              </a>
              <span className="meta">{facts.feature.stage}</span>
              <Knots states={knotStates(facts.knots)} yours={[false, false, false, facts.late && yours]} />
              <FeatureDates facts={facts} />
            </li>
          ))}
        </ul>
      ) : (
        <p className="meta">No feature serves it yet.</p>
      )}
      {options.length > 0 &&
        objective.state === 'open' &&
        (picking ? (
          <PickField
            bare
            autoFocus
            label={`A feature that serves ${objective.short}`}
            placeholder="Title of a feature"
            value={null}
            options={options}
            onChange={(pick) => pick && serve(pick.id, pick.note ?? '')}
          />
        ) : (
          <Button kind="quiet" onClick={() => setPicking(true)}>
            {decides('scope') ? 'Add a feature…' : 'Propose a feature…'}
          </Button>
        ))}
    </div>
  );
}
