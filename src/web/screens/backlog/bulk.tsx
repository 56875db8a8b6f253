import { type ReactNode, useRef, useState } from 'react';
import type { Row } from '#domain/records';
import { useClient } from '../../client/hooks.ts';
import { BulkBar } from '../../parts/bulk-bar.tsx';
import { useOnceDrawn } from '../../parts/use-once-drawn.ts';
import { actsTogether } from '../story/acts.ts';
import { CutReason, runningSprintOf } from '../story/use-cutting.tsx';
import { IntoSprint } from './into-sprint.tsx';
import { SetTogether, type SetWhat } from './set-together.tsx';
import { StateTogether, statesTogether } from './state-together.tsx';
import type { useMoving } from './use-moving.ts';
import { useTogether } from './use-together.tsx';

/** What a command takes at once. */
const most = 1000;

interface BulkProps {
  selected: ReadonlySet<string>;
  ordered: readonly Row<'story'>[];
  move: (ids: readonly string[], at: 'top' | 'end') => ReturnType<ReturnType<typeof useMoving>>;
  onClear: () => void;
}

/**
 * What can be done with the selected stories together, drawn once the rows say that they are selected. They stay
 * selected for what is done to them next.
 */
export function Bulk(props: BulkProps) {
  const selected = useOnceDrawn(props.selected);
  const last = useRef<ReactNode>(null);
  if (selected === props.selected) last.current = <Together {...props} />;
  return last.current;
}

/** Each as one command: all of them or none. */
function Together({ selected, ordered, move, onClear }: BulkProps) {
  const together = useTogether();
  const [stating, setStating] = useState(false);
  const [filling, setFilling] = useState(false);
  const [setting, setSetting] = useState<SetWhat>();
  const [asking, setAsking] = useState(false);
  const { store } = useClient();
  const stories = selected.size === 0 ? [] : ordered.filter((row) => selected.has(row.id));
  const ids = stories.map(({ id }) => id);
  const none =
    ids.length === 0
      ? 'None of them is in the order of the backlog.'
      : ids.length > most
        ? `At most ${most} stories change together. Select fewer.`
        : undefined;
  const unstated =
    actsTogether(stories, statesTogether).length > 0 ? undefined : 'What is accepted or cut is reopened one by one.';
  return (
    <>
      <BulkBar
        count={selected.size}
        says={selected.size === 1 ? 'story' : 'stories'}
        onClear={onClear}
        lines={[
          { id: 'stories.top', says: 'Move to the top', because: none, run: () => void move(ids, 'top') },
          { id: 'stories.end', says: 'Move to the end', because: none, run: () => void move(ids, 'end') },
          { id: 'stories.state', says: 'State…', keys: ['s'], because: none ?? unstated, run: () => setStating(true) },
          { id: 'stories.give', says: 'Give to…', keys: ['a'], because: none, run: () => setSetting('assignee') },
          { id: 'stories.size', says: 'Points…', keys: ['shift+e'], because: none, run: () => setSetting('estimate') },
          { id: 'stories.under', says: 'Feature…', keys: ['l'], because: none, run: () => setSetting('feature') },
          {
            id: 'stories.into-sprint',
            says: 'Sprint…',
            keys: ['+'],
            because: none,
            run: () => setFilling(true),
          },
          {
            id: 'stories.cut',
            says: 'Cut',
            busy: together.busy,
            because: none,
            run: () =>
              stories.some((story) => runningSprintOf(store, story))
                ? setAsking(true)
                : void together.take('cut', stories),
          },
        ]}
      />
      {asking && (
        <CutReason
          stories={stories}
          onClose={() => setAsking(false)}
          onSend={async (why) => {
            const fault = await together.take('cut', stories, why);
            return fault ? { why: fault } : {};
          }}
        />
      )}
      {setting && <SetTogether what={setting} stories={stories} onClose={() => setSetting(undefined)} />}
      {filling && <IntoSprint stories={stories} onClose={() => setFilling(false)} />}
      {stating && (
        <StateTogether
          stories={stories}
          onClose={() => setStating(false)}
          onTake={(act) => {
            setStating(false);
            void together.take(act, stories);
          }}
        />
      )}
      {together.dialog}
    </>
  );
}
