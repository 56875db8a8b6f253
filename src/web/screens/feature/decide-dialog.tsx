import { useState } from 'react';
import type { Row } from '#domain/records';
import { riceOf } from '#domain/score';
import { isOpen } from '#domain/story';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { sayScore } from '../../words/say-amount.ts';
import { FormDialog } from '../form-dialog.tsx';
import { Alternatives, faultIn, type Weighed, weighedIn } from './alternatives.tsx';

interface DecideDialogProps {
  feature: Row<'feature'>;
  title: string;
  verb: string;
  /** The reason must be given: it stands on the roadmap. */
  needed: boolean;
  onDecide: (why: string, weighed: { option: string; why: string }[]) => void;
  onClose: () => void;
}

/** Asks why it is decided so and what was weighed; the score is kept with the decision as it stands. */
export function DecideDialog({ feature, title, verb, needed, onDecide, onClose }: DecideDialogProps) {
  const { at } = useHere();
  const [why, setWhy] = useState('');
  const [weighed, setWeighed] = useState<readonly Weighed[]>([]);
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
    onDecide(why.trim(), weighedIn(weighed));
    return undefined;
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
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <TextArea
            label="Reason"
            required={needed}
            autoFocus
            maxLength={2000}
            value={why}
            onChange={setWhy}
            error={faults.why}
          />
          <Alternatives value={weighed} onChange={setWeighed} />
        </>
      )}
    </FormDialog>
  );
}
