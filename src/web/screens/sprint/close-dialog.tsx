import { useState } from 'react';
import type { Row } from '#domain/records';
import { isOpen } from '#domain/story';
import { daysBetween } from '#lib/civil-date';
import { isTaken } from '../../act/act.tsx';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { sayDay } from '../../parts/day.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { count } from './say-load.ts';
import { useSprintActs } from './use-sprint-acts.ts';

interface CloseDialogProps {
  sprint: Row<'sprint'>;
  stories: readonly Row<'story'>[];
  planned: readonly Row<'sprint'>[];
  onClose: () => void;
}

/** Closes a sprint and asks where each story goes that is not accepted: into the next sprint, or back to the backlog. */
export function CloseDialog({ sprint, stories, planned, onClose }: CloseDialogProps) {
  const { decides, today } = useHere();
  const { close } = useSprintActs();
  const left = stories.filter(({ state }) => isOpen(state));
  const [into, setInto] = useState(planned[0]?.id ?? '');
  const [stays, setStays] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const next = planned.find(({ id }) => id === into);
  const send = async () => {
    setBusy(true);
    const carry = left.filter(({ id }) => !stays.has(id)).map(({ id }) => id);
    const outcome = await close(sprint, next, carry);
    setBusy(false);
    if (isTaken(outcome)) onClose();
  };
  const accepted = stories.filter(({ state }) => state === 'accepted');
  const early = daysBetween(today, sprint.endsOn);
  const listed = next ? accepted : [...left, ...accepted];
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={`Close ${sprint.name}`}
      says={[
        early > 0 && `It ends on ${sayDay(sprint.endsOn, today)}: ${count(early, 'day is', 'days are')} left.`,
        `${count(accepted.length, 'story is', 'stories are')} accepted, ${count(left.length, 'is', 'are')} not.`,
      ]
        .filter(Boolean)
        .join(' ')}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" busy={busy} onClick={() => void send()}>
            {decides('sprint') ? 'Close the sprint' : 'Propose to close it'}
          </Button>
        </>
      }
    >
      {left.length > 0 && (
        <div className="sprint-form">
          <SelectField
            label="What is not accepted goes"
            value={into}
            onChange={setInto}
            hint={planned.length === 0 ? 'No sprint is planned after this one.' : undefined}
            options={[
              ...planned.map(({ id, name }) => ({ id, says: `into ${name}` })),
              { id: '', says: 'back to the backlog' },
            ]}
          />
          {next && (
            <fieldset className="close-stories">
              <legend className="meta">Ticked stories go into {next.name}, the others back to the backlog.</legend>
              {left.map((story) => (
                <Checkbox
                  key={story.id}
                  label={<StoryLine story={story} />}
                  checked={!stays.has(story.id)}
                  onChange={(on) => {
                    const after = new Set(stays);
                    if (on) after.delete(story.id);
                    else after.add(story.id);
                    setStays(after);
                  }}
                />
              ))}
            </fieldset>
          )}
        </div>
      )}
      {listed.length > 0 && (
        <ul className="close-stories">
          {listed.map((story) => (
            <li key={story.id}>
              <StoryLine story={story} />
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** What closing decides about: the story, how far it came, and how large it is. */
function StoryLine({ story }: { story: Row<'story'> }) {
  const points = story.estimate === null ? 'no estimate' : count(story.estimate, 'point', 'points');
  return (
    <>
      <span dir="auto">{`${story.short} ${story.title}`}</span>{' '}
      <span className="meta">{`${story.state} · ${points}`}</span>
    </>
  );
}
