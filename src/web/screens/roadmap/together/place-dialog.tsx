import { useState } from 'react';
import type { Row } from '#domain/records';
import { useHere } from '../../../here/here.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { FormDialog } from '../../form-dialog.tsx';
import type { RoadColumnId } from '../road.ts';
import { placesTogether, sayFeatures } from './say-placed.ts';

interface PlaceDialogProps {
  features: readonly Row<'feature'>[];
  onClose: () => void;
  onPlace: (to: RoadColumnId) => void;
}

/** Asks where on the roadmap features are placed, one or several together. */
export function PlaceDialog({ features, onClose, onPlace }: PlaceDialogProps) {
  const { decides, whoDecides } = useHere();
  const offered = placesTogether(features);
  const [to, setTo] = useState<RoadColumnId>(() => offered[0]?.to ?? 'now');
  const several = features.length > 1;
  const mine = decides('scope');
  return (
    <FormDialog
      title={`Place ${sayFeatures(features)}`}
      says={mine ? several && 'All of them or none.' : `${whoDecides('scope')} decides this; yours becomes a proposal.`}
      verb={mine ? 'Place' : 'Propose'}
      onClose={onClose}
      send={async () => {
        onPlace(to);
        return undefined;
      }}
    >
      {() => (
        <SelectField
          label="On the roadmap"
          value={to}
          onChange={setTo}
          options={offered.map(({ to: id, says, moves }) => ({
            id,
            says:
              several && moves < features.length
                ? `${says} (${features.length - moves} of ${features.length} are there)`
                : says,
          }))}
        />
      )}
    </FormDialog>
  );
}
