import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient, useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { LightText } from '../../parts/light-text.tsx';
import { ChooseField } from '../choose-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';
import { DecisionPart } from './decision-part.tsx';

/** What came of it, against what it was to change; once it has shipped. */
export function DecisionOutcome({
  feature,
  outcomes,
}: {
  feature: Row<'feature'>;
  outcomes: readonly Row<'outcome'>[];
}) {
  const { decides } = useHere();
  const [measuring, setMeasuring] = useState(false);
  if (feature.stage !== 'shipped' && feature.stage !== 'measured') return null;
  return (
    <DecisionPart
      id="outcome"
      title="Came of it"
      says={outcomes.length === 0 && <span className="meta">shipped, not measured yet</span>}
      actions={
        <Button kind="quiet" onClick={() => setMeasuring(true)}>
          {decides('scope') ? 'Measure…' : 'Propose what was measured…'}
        </Button>
      }
    >
      {outcomes.length > 0 && (
        <ul className="decision-list">
          {outcomes.map((row) => (
            <Outcome key={row.id} row={row} all={outcomes} />
          ))}
        </ul>
      )}
      {measuring && <MeasureDialog feature={feature} onClose={() => setMeasuring(false)} />}
    </DecisionPart>
  );
}

function Outcome({ row, all }: { row: Row<'outcome'>; all: readonly Row<'outcome'>[] }) {
  const act = useAct();
  const client = useClient();
  const { today, decides } = useHere();
  const by = useRow('member', row.measuredBy);
  const remove = () => {
    const seen = client.seeing(
      { kind: 'feature', id: row.featureId },
      ...all.map(({ id }) => ({ kind: 'outcome' as const, id })),
    );
    return act('outcome.remove', () => ({ outcome: row.id, seen: seen() }), { says: 'Took the outcome away.' });
  };
  return (
    <li>
      <p>
        <strong>{row.met}</strong>{' '}
        <span className="meta">
          {by?.name}, {sayDay(row.measuredOn, today)}
        </span>{' '}
        <Button kind="quiet" onClick={() => void remove()}>
          {decides('scope') ? 'Take away' : 'Propose to take away'}
        </Button>
      </p>
      <LightText text={row.text} />
    </li>
  );
}

const verdicts = [
  { id: 'met', says: 'Met: it changed what it was to change' },
  { id: 'partly', says: 'Partly' },
  { id: 'missed', says: 'Missed' },
] as const;
type Verdict = (typeof verdicts)[number]['id'];

function MeasureDialog({ feature, onClose }: { feature: Row<'feature'>; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const [seen] = useState(() => client.seeing({ kind: 'feature', id: feature.id, version: feature.version }));
  const draft = useFormDraft('measure', feature.id, () => ({ met: '' as Verdict | '', text: '' }));
  const { met, text } = draft.filled;
  const send = async () => {
    if (met === '') return { met: 'Choose what came of it.' };
    if (text.trim() === '') return { text: 'Say what was measured.' };
    const outcome = await act('feature.measure', () => ({ feature: feature.id, text, met, seen: seen() }), {
      guess: { kind: 'feature', id: feature.id, fields: { stage: 'measured' } },
      quiet: true,
      says: `Wrote down what came of ${feature.short}.`,
    });
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title={`What came of ${feature.short}?`}
      says={feature.outcome ? `It was to change: ${feature.outcome}` : undefined}
      verb="Write down"
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <ChooseField
            label="Outcome"
            required
            value={met || undefined}
            onChange={(met) => draft.set({ met })}
            options={verdicts}
            error={faults.met}
          />
          <WordsField
            label="What was measured"
            required
            hint="The number, since when, and against what."
            value={text}
            onChange={(text) => draft.set({ text })}
            error={faults.text}
          />
        </>
      )}
    </FormDialog>
  );
}
