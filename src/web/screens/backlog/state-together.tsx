import { useState } from 'react';
import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { sayNumber } from '../../words/say-amount.ts';
import { sayCount } from '../feature/say-count.ts';
import { FormDialog } from '../form-dialog.tsx';
import { actsTogether, decisionOf, sayAct } from '../story/acts.ts';
import type { ActTogether } from './use-together.tsx';

/** What is done to several stories at once. */
export const statesTogether = ['ready', 'start', 'submit', 'unready'] as const satisfies readonly ActTogether[];
type Act = (typeof statesTogether)[number];

interface StateTogetherProps {
  stories: readonly Row<'story'>[];
  onClose: () => void;
  onTake: (act: Act) => void;
}

/** Asks where several stories are taken together: every act that some of them allow, with how many those are. */
export function StateTogether({ stories, onClose, onTake }: StateTogetherProps) {
  const { decides, whoDecides } = useHere();
  const offered = actsTogether(stories, statesTogether);
  const [chosen, setChosen] = useState<Act>(
    () => offered.toSorted((one, other) => other.fits - one.fits)[0]?.act ?? 'ready',
  );
  const count = stories.length === 1 ? (stories[0]?.short ?? '') : sayCount(stories.length, 'story', 'stories');
  const right = decisionOf(chosen);
  return (
    <FormDialog
      title={`State: ${count}`}
      says={
        decides(right)
          ? 'All of them or none; a story is accepted on its own, by its criteria.'
          : `${whoDecides(right)} decides this; yours becomes a proposal.`
      }
      verb={decides(right) ? sayAct(chosen) : 'Propose'}
      onClose={onClose}
      send={async () => {
        onTake(chosen);
        return undefined;
      }}
    >
      {() => (
        <SelectField
          label="What is done"
          value={chosen}
          onChange={setChosen}
          options={offered.map(({ act, fits }) => ({
            id: act,
            says:
              fits === stories.length
                ? sayAct(act)
                : `${sayAct(act)} (${sayNumber(fits)} of ${sayNumber(stories.length)} can be)`,
          }))}
        />
      )}
    </FormDialog>
  );
}
