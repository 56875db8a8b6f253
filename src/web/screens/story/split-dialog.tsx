import { type ReactNode, useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useAsk, useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import './split.css';

type Story = Row<'story'>;

/** Splits a story once it is said what goes into the new one; `dialog` stands on the screen. */
export function useSplitting(): { split: (story: Story) => void; dialog: ReactNode } {
  const [story, setStory] = useState<Story>();
  return {
    split: setStory,
    dialog: story && <SplitDialog key={story.id} story={story} onClose={() => setStory(undefined)} />,
  };
}

/** Asks for the new story's title and description, and which criteria go with it. */
function SplitDialog({ story, onClose }: { story: Story; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const { decides, whoDecides } = useHere();
  const { data, error } = useAsk('story.get', { story: story.id }, { topics: ['criterion'] });
  const [title, setTitle] = useState('');
  const [description, setDescription] = useState('');
  const [going, setGoing] = useState<ReadonlySet<string>>(new Set());
  const criteria = data?.criteria ?? [];
  const own = decides('order');

  const send = async () => {
    if (title.trim() === '') return { title: 'Write the title of the new story.' };
    const moved = criteria.filter(({ id }) => going.has(id));
    const seen = client.seeing(
      { kind: 'story', id: story.id },
      ...moved.map(({ id, version }) => ({ kind: 'criterion' as const, id, version })),
    );
    const outcome = await act(
      'story.split',
      () => ({ story: story.id, title, description, criteria: moved.map(({ id }) => id), seen: seen() }),
      { quiet: true, says: `Split “${title.trim()}” off ${story.short}.` },
    );
    return outcome && faultsOf(outcome);
  };
  const toggle = (id: string, on: boolean) => {
    const next = new Set(going);
    if (on) next.add(id);
    else next.delete(id);
    setGoing(next);
  };
  return (
    <FormDialog
      title={`Split ${story.short}`}
      says={
        own
          ? `A new story is put right behind “${story.title}”, under the same feature and team.`
          : `${whoDecides('order')} decides what is in the backlog; yours becomes a proposal.`
      }
      verb={own ? 'Split' : 'Propose'}
      onClose={onClose}
      send={send}
    >
      {(faults, go) => (
        <>
          <TextField
            label="Title of the new story"
            required
            autoFocus
            maxLength={500}
            value={title}
            onChange={setTitle}
            error={faults.title}
          />
          <fieldset className="split-criteria">
            <legend>Acceptance criteria that go with it</legend>
            {!data && !error && <Skeleton says="the criteria" rows={2} />}
            <StatusMessage kind="bad">
              {error && !data ? `They could not be read: ${error.message}` : undefined}
            </StatusMessage>
            {data && criteria.length === 0 && (
              <p className="meta">{story.short} has none; the new story begins without any.</p>
            )}
            {criteria.map(({ id, text }) => (
              <Checkbox
                key={id}
                label={<span dir="auto">{text}</span>}
                checked={going.has(id)}
                onChange={(on) => toggle(id, on)}
              />
            ))}
            {faults.criteria && <p className="field-error">{faults.criteria}</p>}
          </fieldset>
          <TextArea
            label="Description"
            hint="What else the team should know."
            value={description}
            onChange={setDescription}
            onSend={go}
            error={faults.description ?? faults.story}
          />
        </>
      )}
    </FormDialog>
  );
}
