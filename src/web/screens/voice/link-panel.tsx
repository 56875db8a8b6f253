import { type RefObject, useRef, useState } from 'react';
import type { FieldsOf } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useActions, useShownKeys } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { OwnKeys } from '../../parts/kbd.tsx';
import { type Pick, PickField } from '../../parts/pick-field.tsx';
import { Quote } from '../../parts/quote.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { pointLength, slicePoints, type TextRange } from '../../parts/text-range.ts';
import { Choice } from './choice.tsx';
import { useFeaturePicks } from './use-feature-picks.ts';

type Stance = FieldsOf<'insight'>['stance'];

interface LinkPanelProps {
  feedback: LinkedFrom;
  chosen: TextRange | undefined;
  /** How many others are selected in the list: they are not linked with it. */
  besides: number;
  /** The panel itself, which takes the focus when words were chosen. */
  panel: RefObject<HTMLElement | null>;
  /** The link was made. */
  onLinked: () => void;
}
type LinkedFrom = { id: string; short: string; version: number; text: string };

const group = 'Voice';

/** Links the chosen words, or all of them, to a feature: for or against, and how much it matters. */
export function LinkPanel({ feedback, chosen, besides, panel, onLinked }: LinkPanelProps) {
  const act = useAct();
  const client = useClient();
  const picks = useFeaturePicks();
  const [feature, setFeature] = useState<Pick | null>(null);
  const [stance, setStance] = useState<Stance>('supports');
  const [importance, setImportance] = useState(1);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const range = chosen ?? { start: 0, end: pointLength(feedback.text) };

  useActions([
    { id: 'voice.for', says: 'It speaks for the feature', keys: ['+'], group, run: () => setStance('supports') },
    { id: 'voice.against', says: 'It speaks against it', keys: ['-'], group, run: () => setStance('contradicts') },
    ...[0, 1, 2, 3].map((value) => ({
      id: `voice.importance-${value}`,
      says: `It matters ${value} of 3`,
      keys: [String(value)],
      group,
      run: () => setImportance(value),
    })),
  ]);

  const withKeys = useShownKeys('l') !== undefined;

  const take = (pick: Pick | null) => {
    setProblem(undefined);
    setFeature(pick);
    if (pick) button.current?.focus();
  };
  const link = async () => {
    if (!feature) {
      panel.current?.querySelector('input')?.focus();
      return setProblem('Pick the feature that these words are about.');
    }
    setBusy(true);
    const target = await picks.raised(feature);
    setFeature(target);
    if (!target) return setBusy(false);
    const looked = { kind: 'feedback', id: feedback.id, version: feedback.version } as const;
    const seen = client.seeing(looked);
    const outcome = await act(
      'insight.link',
      () => ({
        feedback: feedback.id,
        feature: target.id,
        startAt: range.start,
        endAt: range.end,
        stance,
        importance,
        seen: seen(),
      }),
      { quiet: true, says: `Linked to ${target.says}.` },
    );
    setBusy(false);
    const [fault] = Object.values(faultsOf(outcome));
    setProblem(fault);
    if (fault || !outcome) return;
    setFeature(null);
    setStance('supports');
    setImportance(1);
    onLinked();
  };

  return (
    <section className="link-panel" ref={panel} aria-labelledby="link-heading">
      <h2 id="link-heading">
        Link <span className="meta">{chosen ? 'the chosen words' : 'all of it; choose words to link less'}</span>
      </h2>
      {besides > 0 && (
        <p>
          This links {feedback.short} alone, not the {besides === 1 ? 'other one' : `${besides} others`} selected.
        </p>
      )}
      {chosen && <Quote words={slicePoints(feedback.text, chosen)} meta="chosen" />}
      <PickField
        label="Feature"
        value={feature}
        onChange={take}
        options={picks.options}
        onSearch={picks.search}
        placeholder="Search, or name a new one"
        none="No feature fits. Type a title to raise a new one."
      />
      <Choice
        label="For or against"
        value={stance}
        onChange={setStance}
        options={[
          { id: 'supports', says: 'For', keys: '+' },
          { id: 'contradicts', says: 'Against', keys: '-' },
        ]}
      />
      <Choice
        label="How much it matters"
        value={String(importance)}
        onChange={(id) => setImportance(Number(id))}
        options={['0', '1', '2', '3'].map((id) => ({ id, says: id }))}
      />
      <Button kind="ink" busy={busy} ref={button} onClick={() => void link()}>
        Link
      </Button>
      <StatusMessage kind="bad">{problem}</StatusMessage>
      {withKeys && (
        <p className="meta by-keyboard">
          <OwnKeys keys="l" /> comes here, <OwnKeys keys="+" /> <OwnKeys keys="-" /> and <OwnKeys keys="0" /> to{' '}
          <OwnKeys keys="3" /> set it.
        </p>
      )}
    </section>
  );
}
