import { useState } from 'react';
import { useAct } from '../../act/act.tsx';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { Popover } from '../../parts/popover.tsx';
import { count } from '../sprint/say-load.ts';

interface WipLimitProps {
  state: 'ready' | 'in progress' | 'in review';
  team: string;
  has: number;
  limit: number | undefined;
}

/** How many stories stand in a state beside how many the team wants there; the owner sets it where it stands. */
export function WipLimit({ state, team, has, limit }: WipLimitProps) {
  const act = useAct();
  const { decides, whoDecides } = useHere();
  const row = useRow('team', team);
  const word = state === 'ready' ? 'not started' : state;
  const [open, setOpen] = useState(false);
  const [most, setMost] = useState<number | null>(limit ?? null);
  const save = async () => {
    if (!row) return;
    setOpen(false);
    if ((limit ?? null) === most) return;
    const { [state]: _, ...others } = row.limits;
    const limits = most === null ? others : { ...others, [state]: most };
    await act(
      'team.edit',
      { team, limits, was: { limits: row.limits } },
      {
        guess: { kind: 'team', id: team, fields: { limits } },
        says: most === null ? `No limit for ${word} any more` : `At most ${most} ${word} at once`,
      },
    );
  };
  return (
    <Popover
      title={`How many ${word} at once`}
      open={open}
      onOpenChange={(next) => {
        setMost(limit ?? null);
        setOpen(next);
      }}
      trigger={
        <button type="button" className="board-count">
          {limit === undefined ? count(has) : `${count(has)} / ${count(limit)}`}
          <span className="unseen">
            {' '}
            {word}, {limit === undefined ? 'set a limit' : 'change the limit'}
          </span>
        </button>
      }
    >
      <form
        className="board-limit"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <NumberField
          label="At most"
          min={1}
          max={99}
          hint={
            decides('team')
              ? 'Empty for no limit. More can still be started; the column then says so.'
              : `${whoDecides('team')} decides this; yours becomes a proposal.`
          }
          value={most}
          onChange={setMost}
        />
        <Button kind="ink" type="submit">
          {decides('team') ? 'Save' : 'Propose'}
        </Button>
      </form>
    </Popover>
  );
}
