import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient, useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { LightText } from '../../parts/light-text.tsx';
import { sayNumber } from '../../words/say-amount.ts';
import { DecisionPart } from './decision-part.tsx';
import { AnswerFeasibility, AskFeasibility } from './feasibility-dialogs.tsx';
import { VerdictMark } from './verdict-mark.tsx';

/** Whether it can be built: what was asked of the team, and its answer. */
export function DecisionFeasibility({
  feature,
  asked,
}: {
  feature: Row<'feature'>;
  asked: readonly Row<'feasibility'>[];
}) {
  const [asking, setAsking] = useState(false);
  const open = asked.filter(({ state }) => state === 'asked').length;
  return (
    <DecisionPart
      id="feasible"
      title="Feasible"
      says={
        asked.length === 0 ? (
          <span className="meta">the team has not been asked</span>
        ) : (
          <span className="meta">{open === 0 ? 'answered' : `${open} of ${asked.length} wait for the team`}</span>
        )
      }
      actions={
        <Button kind="quiet" onClick={() => setAsking(true)}>
          Ask the team…
        </Button>
      }
    >
      {asked.length > 0 && (
        <ul className="decision-list">
          {asked.map((row) => (
            <Asked key={row.id} feature={feature} row={row} />
          ))}
        </ul>
      )}
      {asking && <AskFeasibility feature={feature} onClose={() => setAsking(false)} />}
    </DecisionPart>
  );
}

function Asked({ feature, row }: { feature: Row<'feature'>; row: Row<'feasibility'> }) {
  const act = useAct();
  const client = useClient();
  const { today, decides } = useHere();
  const [answering, setAnswering] = useState(false);
  const by = useRow('member', row.askedBy);
  const answerer = useRow('member', row.answeredBy ?? undefined);
  const withdraw = () => {
    const seen = client.seeing({ kind: 'feasibility', id: row.id });
    return act('feasibility.withdraw', () => ({ feasibility: row.id, seen: seen() }), {
      guess: { kind: 'feasibility', id: row.id, fields: { state: 'withdrawn' } },
      says: 'Withdrew the question to the team.',
    });
  };
  return (
    <li>
      <LightText text={row.question} />
      {row.state === 'answered' ? (
        <>
          <p>
            <VerdictMark verdict={row.verdict} />
            {row.effort !== null && ` · ${sayNumber(row.effort)} person-months`}{' '}
            <span className="meta">
              {answerer?.name}, {row.answeredOn ? sayDay(row.answeredOn, today) : ''}
            </span>
          </p>
          {row.answer && <LightText text={row.answer} />}
        </>
      ) : (
        <p className="meta">
          asked by {by?.name ?? 'a former member'}, {sayDay(row.askedOn, today)}
        </p>
      )}
      <div className="buttons">
        <Button kind="quiet" onClick={() => setAnswering(true)}>
          {row.state === 'answered' ? 'Answer anew…' : decides('feasibility') ? 'Answer…' : 'Propose an answer…'}
        </Button>
        {row.state === 'asked' && (
          <Button kind="quiet" onClick={() => void withdraw()}>
            Withdraw
          </Button>
        )}
      </div>
      {answering && <AnswerFeasibility feature={feature} row={row} onClose={() => setAnswering(false)} />}
    </li>
  );
}
