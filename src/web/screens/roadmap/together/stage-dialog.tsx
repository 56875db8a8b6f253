import { useState } from 'react';
import { needsReason } from '#domain/feature';
import type { Row } from '#domain/records';
import { useHere } from '../../../here/here.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextArea } from '../../../parts/text-area.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import { sayFeatures } from './say-placed.ts';
import { type StageTogether, sayStage, stagesOf } from './stages-together.ts';

interface StageDialogProps {
  features: readonly Row<'feature'>[];
  /** The stage that is chosen already. */
  to?: StageTogether | undefined;
  onClose: () => void;
  onTake: (to: StageTogether, why?: string) => void;
}

/** Asks to which stage several features go together, and why where that stands on the roadmap. */
export function StageDialog({ features, to, onClose, onTake }: StageDialogProps) {
  const { decides, whoDecides } = useHere();
  const offered = stagesOf(features);
  const [stage, setStage] = useState<StageTogether>(
    () => to ?? offered.toSorted((one, other) => other.fits - one.fits)[0]?.stage ?? 'parked',
  );
  const [why, setWhy] = useState('');
  const asks = needsReason(stage);
  const mine = decides('qualify');
  return (
    <FormDialog
      title={`Stage: ${sayFeatures(features)}`}
      says={
        mine
          ? 'All of them or none. Features are qualified, committed, declined and retired one at a time.'
          : `${whoDecides('qualify')} decides this; yours becomes a proposal.`
      }
      verb={mine ? sayStage(stage) : 'Propose'}
      onClose={onClose}
      send={async () => {
        if (asks && why.trim() === '') return { why: 'Say why: those who asked will want to know.' };
        onTake(stage, asks ? why.trim() : undefined);
        return undefined;
      }}
    >
      {(faults) => (
        <>
          <SelectField
            label="What is done"
            value={stage}
            onChange={setStage}
            options={offered.map((one) => ({
              id: one.stage,
              says:
                one.fits === features.length
                  ? sayStage(one.stage)
                  : `${sayStage(one.stage)} (${one.fits} of ${features.length} can be)`,
            }))}
          />
          {asks && (
            <TextArea
              label="Reason"
              hint="One for all of them; it stands on the roadmap for whoever asks again."
              required
              maxLength={2000}
              value={why}
              onChange={setWhy}
              error={faults.why}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
