import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient, useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { LightText } from '../../parts/light-text.tsx';
import { FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';

/** Who sees to a complaint, by when, and how it ended. */
export function Complaint({ feedback }: { feedback: Row<'feedback'> }) {
  const act = useAct();
  const client = useClient();
  const { today, decides } = useHere();
  const keeper = useRow('member', feedback.keeperId ?? undefined);
  const [answering, setAnswering] = useState(false);
  const open = feedback.resolvedOn === null;
  const late = open && feedback.dueOn !== null && feedback.dueOn < today;
  useActions([
    {
      id: 'voice.answer',
      says: 'Resolve the complaint',
      keys: ['r'],
      group: 'Voice',
      when: () => open,
      run: () => setAnswering(true),
    },
  ]);
  const reopen = () => {
    const looked = { kind: 'feedback', id: feedback.id, version: feedback.version } as const;
    const seen = client.seeing(looked);
    void act('feedback.reopen', () => ({ feedback: feedback.id, seen: seen() }), {
      says: `Opened ${feedback.short} again.`,
    });
  };
  return (
    <section className="complaint" id="complaint" aria-label="Complaint" tabIndex={-1}>
      <p>
        {feedback.resolvedOn === null ? 'Complaint' : 'Resolved complaint'}
        <span className="meta">
          {' '}
          · {keeper ? `${keeper.name} sees to it` : 'nobody sees to it'}
          {feedback.dueOn && open && (
            <>
              {' · '}
              <time dateTime={feedback.dueOn} title={sayDayInFull(feedback.dueOn)} data-late={late || undefined}>
                {late ? 'was due' : 'due'} {sayDay(feedback.dueOn, today)}
              </time>
            </>
          )}
          {feedback.resolvedOn && (
            <>
              {' · '}
              <time dateTime={feedback.resolvedOn} title={sayDayInFull(feedback.resolvedOn)}>
                {sayDay(feedback.resolvedOn, today)}
              </time>
            </>
          )}
        </span>
      </p>
      {feedback.resolution && (
        <div className="complaint-end">
          <LightText text={feedback.resolution} />
        </div>
      )}
      <div className="reading-actions">
        {open ? (
          <Button keys="r" onClick={() => setAnswering(true)}>
            {decides('reply') ? 'Resolve' : 'Propose a resolution'}
          </Button>
        ) : (
          <Button kind="quiet" onClick={reopen}>
            Open it again
          </Button>
        )}
      </div>
      {answering && <ResolveDialog feedback={feedback} onClose={() => setAnswering(false)} />}
    </section>
  );
}

function ResolveDialog({ feedback, onClose }: { feedback: Row<'feedback'>; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const [looked] = useState({ kind: 'feedback', id: feedback.id, version: feedback.version } as const);
  const [seen] = useState(() => client.seeing(looked));
  const draft = useFormDraft('resolve', feedback.id, () => ({ resolution: '' }));
  const { resolution } = draft.filled;
  const send = async () => {
    if (resolution.trim() === '') return { resolution: 'Write what was done about it.' };
    const outcome = await act('feedback.resolve', () => ({ feedback: feedback.id, resolution, seen: seen() }), {
      quiet: true,
      says: `Resolved ${feedback.short}.`,
    });
    return outcome && faultsOf(outcome);
  };
  return (
    <FormDialog
      title={`Resolve ${feedback.short}`}
      says="What was done about it, for whoever is asked later."
      verb="Resolve"
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <WordsField
          label="How it ended"
          required
          autoFocus
          rows={4}
          value={resolution}
          onChange={(resolution) => draft.set({ resolution })}
          error={faults.resolution}
        />
      )}
    </FormDialog>
  );
}
