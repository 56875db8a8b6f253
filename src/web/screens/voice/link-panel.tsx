import { type ReactNode, type RefObject, useRef, useState } from 'react';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useActions, useShownKeys } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { OwnKeys } from '../../parts/kbd.tsx';
import { Quote } from '../../parts/quote.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { slicePoints, type TextRange } from '../../parts/text-range.ts';
import { freshLink, type Link, LinkFields } from './link-fields.tsx';
import { useFeaturePicks } from './use-feature-picks.ts';

type LinkedFrom = { id: string; short: string; version: number; text: string };
interface LinkFormProps {
  feedback: LinkedFrom;
  chosen: TextRange | undefined;
  /** The link was made. */
  onLinked: () => void;
}
interface LinkPanelProps extends LinkFormProps {
  /** How many others are selected in the list: they are not linked with it. */
  besides: number;
  /** Links all that are selected together. */
  onLinkAll: () => void;
  /** The panel itself, which takes the focus when words were chosen. */
  panel: RefObject<HTMLElement | null>;
}

const group = 'Voice';

/** Links the chosen words, or all of them, to a feature: for or against, and how much it matters. */
export function LinkPanel({ feedback, chosen, besides, onLinkAll, panel, onLinked }: LinkPanelProps) {
  const withKeys = useShownKeys('l') !== undefined;
  const way = useLinkForm({ feedback, chosen, onLinked }, panel, true);
  useActions([
    {
      id: 'voice.for',
      says: 'It speaks for the feature',
      keys: ['+'],
      group,
      run: () => way.set({ stance: 'supports' }),
    },
    {
      id: 'voice.against',
      says: 'It speaks against it',
      keys: ['-'],
      group,
      run: () => way.set({ stance: 'contradicts' }),
    },
    ...[0, 1, 2, 3].map((importance) => ({
      id: `voice.importance-${importance}`,
      says: `It matters ${importance} of 3`,
      keys: [String(importance)],
      group,
      run: () => way.set({ importance }),
    })),
  ]);
  return (
    <section className="link-panel" ref={panel} aria-labelledby="link-heading">
      <h2 id="link-heading">
        Link <span className="meta">{chosen ? 'the chosen words' : 'all of it; choose words to link less'}</span>
      </h2>
      {besides > 0 && (
        <p>
          This links {feedback.short} alone, not the {besides === 1 ? 'other one' : `${besides} others`} selected.{' '}
          <Button kind="quiet" onClick={onLinkAll}>
            Link what is selected…
          </Button>
        </p>
      )}
      {way.fields}
      {way.button}
      <StatusMessage kind="bad">{way.problem}</StatusMessage>
      {withKeys && (
        <p className="meta by-keyboard">
          <OwnKeys keys="l" /> comes here, <OwnKeys keys="+" /> <OwnKeys keys="-" /> and <OwnKeys keys="0" /> to{' '}
          <OwnKeys keys="3" /> set it.
        </p>
      )}
    </section>
  );
}

interface LinkSheetProps extends LinkFormProps {
  /** Takes all words after all. */
  onAll: () => void;
  onClose: () => void;
}

/** The same on a phone, at its foot. */
export function LinkSheet({ onClose, onAll, ...props }: LinkSheetProps) {
  const form = useRef<HTMLDivElement>(null);
  const way = useLinkForm(props, form);
  return (
    <Dialog
      open
      onClose={onClose}
      title={props.chosen ? 'Link the chosen words' : `Link all of ${props.feedback.short}`}
      says={props.chosen ? undefined : 'To link less, choose words first: hold a finger on them.'}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          {way.button}
        </>
      }
    >
      <div className="link-panel" ref={form}>
        {way.fields}
        {props.chosen && (
          <Button kind="quiet" onClick={onAll}>
            Link all the words instead
          </Button>
        )}
        <StatusMessage kind="bad">{way.problem}</StatusMessage>
      </div>
    </Dialog>
  );
}

function useLinkForm({ feedback, chosen, onLinked }: LinkFormProps, form: RefObject<HTMLElement | null>, keys = false) {
  const act = useAct();
  const client = useClient();
  const picks = useFeaturePicks();
  const [link, setLink] = useState(freshLink);
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const set = (change: Partial<Link>) => setLink((now) => ({ ...now, ...change }));
  const send = async () => {
    const { feature, stance, importance } = link;
    if (!feature) {
      form.current?.querySelector('input')?.focus();
      return setProblem('Pick the feature that these words are about.');
    }
    setBusy(true);
    const seen = client.seeing({ kind: 'feedback', id: feedback.id, version: feedback.version });
    const outcome = await act(
      'insight.link',
      () => ({
        feedback: feedback.id,
        ...picks.target(feature),
        ...(chosen ? { startAt: chosen.start, endAt: chosen.end } : {}),
        stance,
        importance,
        seen: seen(),
      }),
      { quiet: true, says: picks.sayLinked(feature) },
    );
    setBusy(false);
    const [fault] = Object.values(faultsOf(outcome));
    setProblem(fault);
    if (fault || !outcome) return;
    setLink(freshLink);
    onLinked();
  };
  const fields: ReactNode = (
    <>
      {chosen && <Quote words={slicePoints(feedback.text, chosen)} meta="chosen" />}
      <LinkFields
        link={link}
        onChange={(change) => {
          set(change);
          if (!('feature' in change)) return;
          setProblem(undefined);
          if (change.feature) button.current?.focus();
        }}
        picks={picks}
        keys={keys}
      />
    </>
  );
  return {
    set,
    problem,
    fields,
    button: (
      <Button kind="ink" busy={busy} ref={button} onClick={() => void send()}>
        Link
      </Button>
    ),
  };
}
