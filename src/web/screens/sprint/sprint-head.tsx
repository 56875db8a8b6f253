import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { EditInPlace } from '../../parts/edit-in-place.tsx';
import { IconButton } from '../../parts/icon-button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { CommitButton } from './commit-button.tsx';
import { SprintDates } from './sprint-dates.tsx';
import { useSprintActs } from './use-sprint-acts.ts';

interface SprintHeadProps {
  sprint: Row<'sprint'>;
  sprints: readonly Row<'sprint'>[];
  stories: readonly Row<'story'>[];
  onChoose: (id: string) => void;
  onClose: () => void;
}

const stateSays = { planned: 'planned', running: 'running', closed: 'closed' };

/** Which sprint, from when to when, and its goal, written where it stands. */
export function SprintHead({ sprint, sprints, stories, onChoose, onClose }: SprintHeadProps) {
  const { today } = useHere();
  const acts = useSprintActs();
  const [editing, setEditing] = useState(false);
  const [dating, setDating] = useState(false);
  const over = sprint.state === 'closed';
  useActions([
    {
      id: 'sprint.goal',
      says: 'Edit the goal of the sprint',
      keys: ['shift+g'],
      group: 'Sprint',
      when: () => !over,
      run: () => setEditing(true),
    },
    {
      id: 'sprint.close',
      says: 'Close the sprint…',
      group: 'Sprint',
      when: () => sprint.state === 'running',
      run: onClose,
    },
  ]);
  return (
    <header className="sprint-head">
      <div className="sprint-head-line">
        <SelectField
          bare
          label="Sprint"
          value={sprint.id}
          onChange={onChoose}
          options={sprints.map(({ id, name, state }) => ({ id, says: `${name} · ${stateSays[state]}` }))}
        />
        <span className="meta">
          <time dateTime={sprint.startsOn} title={sayDayInFull(sprint.startsOn)}>
            {sayDay(sprint.startsOn, today)}
          </time>
          {' to '}
          <time dateTime={sprint.endsOn} title={sayDayInFull(sprint.endsOn)}>
            {sayDay(sprint.endsOn, today)}
          </time>
        </span>
        <span className="sprint-head-acts">
          {!over && (
            <Menu
              of="Sprint"
              align="end"
              trigger={<IconButton label="More about this sprint" icon={<Ellipsis />} />}
              groups={[
                [
                  {
                    id: 'sprint.dates',
                    says: 'Name, days and capacity…',
                    keys: ['shift+d'],
                    run: () => setDating(true),
                  },
                ],
                sprint.state === 'planned'
                  ? [
                      {
                        id: 'sprint.remove',
                        says: 'Remove this plan',
                        danger: true,
                        run: () => void acts.remove(sprint),
                      },
                    ]
                  : [],
              ]}
            />
          )}
          {sprint.state === 'planned' && <CommitButton key={sprint.id} sprint={sprint} stories={stories} />}
          {sprint.state === 'running' && <Button onClick={onClose}>Close the sprint…</Button>}
        </span>
      </div>
      <div className="sprint-goal">
        <span className="meta">Goal</span>
        <EditInPlace
          key={sprint.id}
          label="Goal"
          value={sprint.goal}
          locked={over}
          placeholder="Say what will be true at its end"
          editing={editing}
          onEditing={setEditing}
          onSave={(goal, was) => void acts.edit({ ...sprint, goal: was.trim() }, { goal: goal.trim() })}
        />
      </div>
      {dating && <SprintDates sprint={sprint} onClose={() => setDating(false)} />}
    </header>
  );
}
