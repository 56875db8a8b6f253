import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { LightText } from '../../parts/light-text.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { ChooseField } from '../choose-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';

/** Asks the team whether a feature can be built. */
export function AskFeasibility({ feature, onClose }: { feature: Row<'feature'>; onClose: () => void }) {
  const act = useAct();
  const draft = useFormDraft('feasibility', feature.id, () => ({ question: '' }));
  const { question } = draft.filled;
  const send = async () => {
    if (question.trim() === '') return { question: 'Say what the team shall find out.' };
    const outcome = await act(
      'feasibility.ask',
      { feature: feature.id, question },
      { about: [{ kind: 'feature', id: feature.id }], quiet: true, says: 'Asked the team.' },
    );
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title={`Can ${feature.short} be built?`}
      says="The team answers with a verdict, its effort and in words. Nothing is committed by it."
      verb="Ask"
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <WordsField
          label="Question"
          required
          autoFocus
          maxLength={5000}
          value={question}
          onChange={(question) => draft.set({ question })}
          error={faults.question}
        />
      )}
    </FormDialog>
  );
}

const verdicts = [
  { id: 'feasible', says: 'Feasible' },
  { id: 'with changes', says: 'With changes' },
  { id: 'not feasible', says: 'Not feasible' },
] as const;
type Verdict = (typeof verdicts)[number]['id'];

interface AnswerProps {
  feature: Row<'feature'>;
  row: Row<'feasibility'>;
  onClose: () => void;
}

/** The team's answer: a verdict, the effort, and words. */
export function AnswerFeasibility({ feature, row, onClose }: AnswerProps) {
  const act = useAct();
  const client = useClient();
  const [seen] = useState(() => client.seeing({ kind: 'feasibility', id: row.id }));
  const draft = useFormDraft('feasible', row.id, () => ({
    verdict: (row.verdict ?? '') as Verdict | '',
    effort: row.effort,
    answer: row.answer ?? '',
  }));
  const { verdict, effort, answer } = draft.filled;
  const send = async () => {
    if (verdict === '') return { verdict: 'Choose the verdict: everybody reads it as the team’s.' };
    if (verdict !== 'feasible' && answer.trim() === '') return { answer: `Say in words why it is ${verdict}.` };
    const fields = { verdict, effort, answer };
    const outcome = await act('feasibility.answer', () => ({ feasibility: row.id, ...fields, seen: seen() }), {
      guess: { kind: 'feasibility', id: row.id, fields: { ...fields, state: 'answered' } },
      quiet: true,
      says: `Answered whether ${feature.short} can be built.`,
    });
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title={`Can ${feature.short} be built?`}
      says={<LightText text={row.question} />}
      verb="Answer"
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <ChooseField
            label="Verdict"
            required
            value={verdict || undefined}
            onChange={(verdict) => draft.set({ verdict })}
            options={verdicts}
            error={faults.verdict}
          />
          <NumberField
            label="Effort"
            unit="person-months"
            min={0.05}
            value={effort}
            onChange={(effort) => draft.set({ effort })}
            error={faults.effort}
          />
          <WordsField
            label="In words"
            hint="What it rests on, and what would have to change."
            value={answer}
            onChange={(answer) => draft.set({ answer })}
            error={faults.answer}
          />
        </>
      )}
    </FormDialog>
  );
}
