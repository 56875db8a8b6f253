import type { Row } from '#domain/records';
import { riceOf } from '#domain/score';
import { isOpen } from '#domain/story';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { sayScore } from '../../words/say-amount.ts';
import { type Faults, FormDialog } from '../form-dialog.tsx';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';
import { Alternatives, faultIn, type Weighed, weighedIn } from './alternatives.tsx';

interface DecideDialogProps {
  feature: Row<'feature'>;
  title: string;
  verb: string;
  /** The reason must be given: it stands on the roadmap. */
  needed: boolean;
  /** Decides it and answers what is wrong; nothing where it was called off. */
  onDecide: (why: string, weighed: { option: string; why: string }[]) => Promise<Faults | undefined>;
  onClose: () => void;
}

/** Asks why it is decided so and what was weighed; the score is kept with the decision as it stands. */
export function DecideDialog({ feature, title, verb, needed, onDecide, onClose }: DecideDialogProps) {
  const { at } = useHere();
  const draft = useFormDraft(verb.toLowerCase(), feature.id, () => ({ why: '', weighed: [] as readonly Weighed[] }));
  const { why, weighed } = draft.filled;
  const [score] = useRows({
    kind: 'score',
    key: `score of feature ${feature.id}`,
    where: (row) => row.featureId === feature.id,
  });
  const { length: open } = useRows({
    kind: 'story',
    key: `open of feature ${feature.id}`,
    where: (row) => row.featureId === feature.id && isOpen(row.state),
  });
  const send = async () => {
    if (needed && why.trim() === '') return { why: 'Say why: those who asked will want to know.' };
    const half = faultIn(weighed);
    if (half) return { '': half };
    return onDecide(why.trim(), weighedIn(weighed));
  };
  const kept = score ? `Its score of ${sayScore(riceOf(score))} is kept with the decision.` : '';
  return (
    <FormDialog
      title={title}
      says={
        needed ? (
          <>
            The reason stands on the roadmap for whoever asks again. {kept}
            {open > 0 && (
              <>
                {' '}
                <a href={at(`backlog?q=${encodeURIComponent(`feature:${feature.short}`)}`)}>
                  {open === 1 ? 'One open story of it stands' : `${open} open stories of it stand`} in the backlog
                </a>{' '}
                and {open === 1 ? 'stays' : 'stay'} there.
              </>
            )}
          </>
        ) : (
          kept || undefined
        )
      }
      verb={verb}
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <WordsField
            label="Reason"
            required={needed}
            autoFocus
            maxLength={2000}
            value={why}
            onChange={(why) => draft.set({ why })}
            error={faults.why}
          />
          <Alternatives value={weighed} onChange={(weighed) => draft.set({ weighed })} />
        </>
      )}
    </FormDialog>
  );
}
