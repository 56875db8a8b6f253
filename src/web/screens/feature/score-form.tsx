import { useState } from 'react';
import type { Row } from '#domain/records';
import { impacts, riceOf } from '#domain/score';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { sayNumber, sayScore } from '../../words/say-amount.ts';

const impactNames: Record<string, string> = {
  '0.25': '0.25 minimal',
  '0.5': '0.5 low',
  '1': '1 medium',
  '2': '2 high',
  '3': '3 massive',
};

interface ScoreFormProps {
  feature: Row<'feature'>;
  score: Row<'score'> | undefined;
  /** What the team answered, in person-months. */
  team: number | undefined;
  onDone: () => void;
}

/** The sum of a score, each input to be written in, with what it comes to. */
export function ScoreForm({ feature, score, team, onDone }: ScoreFormProps) {
  const act = useAct();
  const client = useClient();
  const { decides } = useHere();
  const [seen] = useState(() => client.seeing(...(score ? [{ kind: 'score' as const, id: score.id }] : [])));
  const [reach, setReach] = useState<number | null>(score?.reach ?? null);
  const [impact, setImpact] = useState(String(score?.impact ?? 1));
  const [percent, setPercent] = useState<number | null>(score ? Math.round(score.confidence * 100) : 50);
  const [effort, setEffort] = useState<number | null>(score?.effort ?? team ?? null);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const whole = reach !== null && percent !== null && effort !== null && effort > 0;
  const inputs = { reach: reach ?? 0, impact: Number(impact), confidence: (percent ?? 0) / 100, effort: effort ?? 1 };
  const save = async () => {
    if (reach === null) return setFaults({ reach: 'How many does it touch in a quarter?' });
    if (effort === null) return setFaults({ effort: 'How many person-months does it take?' });
    const outcome = await act(
      'feature.score',
      () => ({ feature: feature.id, ...inputs, note: score?.note ?? null, seen: seen() }),
      {
        about: [{ kind: 'feature', id: feature.id }],
        quiet: true,
        says: `${feature.short} scores ${sayScore(riceOf(inputs))} now.`,
      },
    );
    const wrong = faultsOf(outcome);
    setFaults(wrong);
    if (outcome && Object.keys(wrong).length === 0) onDone();
  };
  return (
    <form
      className="score-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <NumberField label="Reach" unit="a quarter" min={0} value={reach} onChange={setReach} error={faults.reach} />
      <span aria-hidden>×</span>
      <SelectField
        label="Impact"
        value={impact}
        onChange={setImpact}
        options={impacts.map((step) => ({ id: String(step), says: impactNames[String(step)] ?? String(step) }))}
        error={faults.impact}
      />
      <span aria-hidden>×</span>
      <NumberField
        label="Confidence"
        unit="%"
        min={0}
        max={100}
        value={percent}
        onChange={setPercent}
        error={faults.confidence}
      />
      <span aria-hidden>÷</span>
      <NumberField
        label="Effort"
        unit="months"
        min={0.05}
        value={effort}
        onChange={setEffort}
        error={faults.effort ?? faults['']}
      />
      <div className="score-end">
        <output className="score-sum" aria-label="Score">
          = {whole ? sayScore(riceOf(inputs)) : '–'}
        </output>
        <Button kind="ink" type="submit">
          {decides('qualify') ? 'Save the score' : 'Propose the score'}
        </Button>
        {team !== undefined && team !== effort && (
          <Button onClick={() => setEffort(team)}>Take the team’s {sayNumber(team)}</Button>
        )}
      </div>
    </form>
  );
}
