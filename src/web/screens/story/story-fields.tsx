import { useRef } from 'react';
import type { Row } from '#domain/records';
import { storyKinds } from '#domain/story';
import { useRow, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { NumberField } from '../../parts/number-field.tsx';
import { PickField } from '../../parts/pick-field.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { usePeoplePicks } from '../people-picks.ts';
import { pickOf } from './picks.ts';
import { useStoryEdits } from './use-story-edits.ts';

const kindSays = { story: 'Story', bug: 'Bug', chore: 'Chore', spike: 'Spike' };

/** The short fields of a story: feature, team, who has it, how big it is, and its dates. */
export function StoryFields({ story, keys = true }: { story: Row<'story'>; keys?: boolean }) {
  const box = useRef<HTMLDivElement>(null);
  const { product, member } = useHere();
  const { edit, estimate, assign } = useStoryEdits();
  const of = (row: { productId: string }) => row.productId === product.id;
  const teams = useRows({ kind: 'team', key: `of ${product.id}`, where: of });
  const features = useRows({ kind: 'feature', key: `of ${product.id}`, where: of });
  const people = usePeoplePicks();
  const feature = useRow('feature', story.featureId ?? undefined);
  const assignee = useRow('member', story.assigneeId ?? undefined);
  const focus = (name: string) => box.current?.querySelector<HTMLElement>(`[data-field=${name}] input`)?.focus();
  const when = () => keys;
  useActions([
    { id: 'story.assign', says: 'Assign', keys: ['a'], group: 'Story', when, run: () => focus('assignee') },
    {
      id: 'story.mine',
      says: 'Take it myself',
      keys: ['i'],
      group: 'Story',
      when,
      run: () => void assign(story, member.id),
    },
    {
      id: 'story.link',
      says: 'Link to a feature',
      keys: ['l'],
      group: 'Story',
      when,
      run: () => focus('feature'),
    },
    { id: 'story.estimate', says: 'Estimate', keys: ['shift+e'], group: 'Story', when, run: () => focus('estimate') },
  ]);
  return (
    <div className="story-fields" ref={box}>
      <div data-field="assignee">
        <PickField
          label="Assignee"
          people
          placeholder="Nobody"
          value={assignee ? { id: assignee.id, says: assignee.name } : null}
          options={people}
          onChange={(pick) => void assign(story, pick?.id ?? null)}
        />
      </div>
      <div data-field="estimate">
        <NumberField
          label="Estimate"
          unit="points"
          min={0}
          max={1000}
          value={story.estimate}
          onChange={(number) => void estimate(story, number)}
        />
      </div>
      <div data-field="feature">
        <PickField
          label="Feature"
          placeholder="None"
          value={feature ? pickOf(feature) : null}
          options={features.map(pickOf)}
          onChange={(pick) => void edit(story, { featureId: pick?.id ?? null })}
        />
      </div>
      {teams.length > 1 && (
        <SelectField
          label="Team"
          value={story.teamId}
          options={teams.map(({ id, name }) => ({ id, says: name }))}
          onChange={(teamId) => void edit(story, { teamId })}
        />
      )}
      <SelectField
        label="Kind"
        value={story.kind}
        options={storyKinds.map((id) => ({ id, says: kindSays[id] }))}
        onChange={(kind) => void edit(story, { kind })}
      />
      <dl className="story-dates">
        {teams.length === 1 && <Fact says="Team">{teams[0]?.name}</Fact>}
        <Fact says="Created" day={story.createdOn} />
        <Fact says="Started" day={story.startedOn} />
        <Fact says="Finished" day={story.finishedOn} />
        {story.externalId && <Fact says="Id outside">{story.externalId}</Fact>}
      </dl>
    </div>
  );
}

function Fact({ says, day, children }: { says: string; day?: string | null; children?: React.ReactNode }) {
  const { today } = useHere();
  if (day === null) return null;
  return (
    <div>
      <dt className="meta">{says}</dt>
      <dd>
        {day ? (
          <time dateTime={day} title={sayDayInFull(day)}>
            {sayDay(day, today)}
          </time>
        ) : (
          children
        )}
      </dd>
    </div>
  );
}
