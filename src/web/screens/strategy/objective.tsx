import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { Menu } from '../../parts/menu.tsx';
import type { FeatureFacts } from '../feature/use-facts.ts';
import { BudgetDialog } from './budget-dialog.tsx';
import { BudgetLines } from './budget-lines.tsx';
import { KeyResult } from './key-result.tsx';
import { KeyResultDialog } from './key-result-dialog.tsx';
import { ObjectiveDialog } from './objective-dialog.tsx';
import { ObjectiveTalk } from './objective-talk.tsx';
import { sayAtEnd } from './say-strategy.ts';
import { Serving } from './serving.tsx';
import { useObjectiveActs } from './use-objective-acts.ts';
import type { WholeObjective } from './use-strategy.ts';

interface ObjectiveProps {
  whole: WholeObjective;
  /** Features that could serve it. */
  loose: readonly FeatureFacts[];
  currency: string | undefined;
}

/** One objective: what is measured, which features serve it with promise and forecast, and the money. */
export function Objective({ whole, loose, currency }: ObjectiveProps) {
  const { objective, results, features, budget } = whole;
  const { today, decides } = useHere();
  const keeper = useRow('member', objective.keeperId ?? undefined);
  const [doing, setDoing] = useState<'edit' | 'result' | 'money'>();
  const acts = useObjectiveActs(whole);
  const done = () => setDoing(undefined);
  const propose = decides('strategy') ? '' : 'Propose: ';
  const isOpen = objective.state === 'open';
  return (
    <article className="objective" id={objective.short} aria-labelledby={`${objective.id}-title`} tabIndex={-1}>
      <header>
        <h3 id={`${objective.id}-title`} dir="auto">
          {objective.title}
        </h3>
        <p className="meta">
          <span className="id">{objective.short}</span>
          {!isOpen && ` · ${objective.state}`}
          {objective.endsOn && (
            <>
              {' · '}
              {objective.startsOn && `${sayDay(objective.startsOn, today)} – `}
              <time dateTime={objective.endsOn} title={sayDayInFull(objective.endsOn)}>
                {sayDay(objective.endsOn, today)}
              </time>
            </>
          )}
          {keeper && ` · kept by ${keeper.name}`}
        </p>
        <Menu
          of={`${objective.short} ${objective.title}`}
          align="end"
          trigger={<IconButton label={`What can be done with ${objective.short}`} icon={<Ellipsis />} />}
          groups={[
            [
              { id: 'objective.edit', says: `${propose}Change…`, keys: ['e'], run: () => setDoing('edit') },
              { id: 'objective.result', says: `${propose}Add a key result…`, run: () => setDoing('result') },
              {
                id: 'objective.money',
                says: `${decides('budget') ? '' : 'Propose: '}Add money…`,
                run: () => setDoing('money'),
              },
            ],
            isOpen
              ? (['reached', 'missed', 'dropped'] as const).map((as) => ({
                  id: `objective.${as}`,
                  says: `${propose}Close as ${as}`,
                  run: () => void acts.close(as),
                }))
              : [{ id: 'objective.reopen', says: `${propose}Open again`, run: () => void acts.reopen() }],
            [
              {
                id: 'objective.remove',
                says: `${propose}Remove`,
                keys: ['mod+backspace'],
                danger: true,
                run: () => void acts.remove(),
              },
            ],
          ]}
        />
      </header>
      {objective.why && (
        <div className="objective-why">
          <LightText text={objective.why} />
        </div>
      )}
      {results.length > 0 ? (
        <ul className="results">
          {results.map((each) => (
            <KeyResult key={each.result.id} whole={each} />
          ))}
        </ul>
      ) : (
        isOpen && (
          <p className="meta">
            Nothing is measured yet.{' '}
            <Button kind="quiet" onClick={() => setDoing('result')}>
              {decides('strategy') ? 'Add a key result…' : 'Propose a key result…'}
            </Button>
          </p>
        )
      )}
      <Serving objective={objective} features={features} loose={loose} />
      {budget.length > 0 && (
        <>
          <BudgetLines lines={budget} />
          {sayAtEnd(budget, objective, today).map((line) => (
            <p key={line} className="meta">
              {line}
            </p>
          ))}
        </>
      )}
      <ObjectiveTalk objective={objective} />
      {doing === 'edit' && <ObjectiveDialog objective={objective} onClose={done} />}
      {doing === 'result' && <KeyResultDialog objective={objective} onClose={done} />}
      {doing === 'money' && (
        <BudgetDialog about={{ objective: objective.id, says: objective.short }} currency={currency} onClose={done} />
      )}
    </article>
  );
}
