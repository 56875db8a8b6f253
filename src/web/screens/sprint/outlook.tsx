import { CircleAlert, Info } from 'lucide-react';
import { type Load, ledgerSums, loadOf, tellsItsEnd } from '#domain/ledger';
import type { Row } from '#domain/records';
import { isOpen } from '#domain/story';
import { Button } from '../../parts/button.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Popover } from '../../parts/popover.tsx';
import { sayAround } from './say-around.ts';
import { sayBoth } from './say-both.ts';
import { count, percent, sayLoad } from './say-load.ts';
import type { Chance } from './use-chance.ts';
import { useLines } from './use-lines.ts';

interface OutlookProps {
  sprint: Row<'sprint'>;
  stories: readonly Row<'story'>[];
  chance: Chance;
  /** Stories that would come in if what is dragged were dropped. */
  coming?: number;
}

/**
 * What is in a sprint beside what was set as its capacity, and beside that what the team's history says of finishing it:
 * two different things, each under its name, and a sentence where they do not say the same. Both move with every story. Of
 * a sprint that is over, what was accepted when it was closed.
 */
export function Outlook({ sprint, stories, chance, coming = 0 }: OutlookProps) {
  const counted = stories.filter(({ state }) => state !== 'cut');
  const lines = useLines(sprint.id);
  const isOver = sprint.state === 'closed';
  const accepted = loadOf(counted.filter(({ state }) => state === 'accepted'));
  const load = tellsItsEnd(lines) ? ledgerSums(lines, stories).accepted : loadOf(counted);
  const open = stories.filter(({ state }) => isOpen(state)).length + coming;
  const both = isOver ? undefined : sayBoth(load.points, sprint.capacity, open > 0 ? chance.of?.(open) : undefined);
  return (
    <dl className="outlook">
      <dt>Capacity</dt>
      <dd>
        <Capacity load={load} accepted={isOver ? 0 : accepted.points} capacity={sprint.capacity} />
      </dd>
      {!isOver && (
        <>
          <dt>Chance</dt>
          <dd>
            <ChanceLine chance={chance} open={open} />
            {both && <p className="outlook-both">{both}</p>}
          </dd>
        </>
      )}
    </dl>
  );
}

function Capacity({ load, accepted, capacity }: { load: Load; accepted: number; capacity: number | null }) {
  const over = capacity !== null && load.points > capacity;
  const whole = Math.max(capacity ?? 0, load.points, 1);
  const share = (points: number) => `${(points / whole) * 100}%`;
  return (
    <div className="capacity">
      <div className="capacity-says">
        <strong>{capacity === null ? sayLoad(load) : `${count(load.points)} of ${count(capacity)} points`}</strong>
        {over && (
          <span className="sprint-warn">
            <CircleAlert aria-hidden size={14} /> {count(load.points - capacity)} more than was set
          </span>
        )}
        <span className="meta">
          {capacity === null ? 'none was set' : count(load.stories, 'story', 'stories')}
          {accepted > 0 && ` · ${count(accepted, 'point', 'points')} accepted`}
          {load.unestimated > 0 && ` · ${count(load.unestimated)} without an estimate`}
        </span>
      </div>
      {capacity !== null && (
        <div className="capacity-bar" aria-hidden>
          <span data-accepted style={{ inlineSize: share(accepted) }} />
          <span style={{ inlineSize: share(Math.max(Math.min(load.points, capacity) - accepted, 0)) }} />
          {over && <span data-over style={{ inlineSize: share(load.points - Math.max(capacity, accepted)) }} />}
          {over && <i style={{ insetInlineStart: share(capacity) }} />}
        </div>
      )}
    </div>
  );
}

function ChanceLine({ chance, open }: { chance: Chance; open: number }) {
  if (chance.error)
    return (
      <p className="chance">
        <span className="sprint-warn">The chance could not be read: {chance.error}</span>{' '}
        <Button kind="quiet" onClick={chance.again}>
          Try again
        </Button>
      </p>
    );
  if (chance.missing)
    return (
      <p className="chance">
        <strong>No chance to finish is shown.</strong> <span className="meta">{chance.missing}</span>
      </p>
    );
  const { of } = chance;
  if (!of) return <p className="chance meta">Reading the team’s history…</p>;
  return (
    <p className="chance" aria-live="polite">
      {open === 0 ? (
        <strong>Nothing open is in it.</strong>
      ) : (
        <>
          <strong className="chance-figure">{percent(of(open))}</strong>{' '}
          <strong>to finish all {count(open, 'open story', 'open stories')}</strong>{' '}
          <span className="meta">{sayAround(of, open, chance)}</span>
        </>
      )}
      <Method chance={chance} />
    </p>
  );
}

function Method({ chance }: { chance: Chance }) {
  return (
    <Popover title="How this is computed" trigger={<IconButton label="How this is computed" icon={<Info />} />}>
      <div className="chance-method">
        <p>The capacity is a number of points that somebody set. The chance knows nothing of it.</p>
        {chance.sample && (
          <p>
            From {count(chance.sample.items, 'finished story', 'finished stories')} in{' '}
            {count(chance.sample.weeks, 'week', 'weeks')} of the team’s own history. In 85% of the cases it finishes at
            least {count(chance.usual, 'story', 'stories')} in these days.
          </p>
        )}
        <p>
          Past weeks are drawn again and again, newer ones more often, as the forecast does. Stories are counted, not
          points; what the team finishes outside the sprint counts as well.
        </p>
        {chance.warning && <p className="sprint-warn">{chance.warning}</p>}
      </div>
    </Popover>
  );
}
