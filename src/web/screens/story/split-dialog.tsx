import { type ReactNode, useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useAsk, useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Checkbox } from '../../parts/checkbox.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';
import './split.css';
import { useFormDraft } from '../use-form-draft.ts';
import { WordsField } from '../words-field.tsx';

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
  const draft = useFormDraft('split', story.id, () => ({ title: '', description: '', going: [] as readonly string[] }));
  const { title, description, going } = draft.filled;
  const criteria = data?.criteria ?? [];
  const own = decides('order');

  const send = async () => {
    if (title.trim() === '') return { title: 'Write the title of the new story.' };
    const moved = criteria.filter(({ id }) => going.includes(id));
    const seen = client.seeing(
      { kind: 'story', id: story.id, version: story.version },
      ...moved.map(({ id, version }) => ({ kind: 'criterion' as const, id, version })),
    );
    const outcome = await act(
      'story.split',
      () => ({ story: story.id, title, description, criteria: moved.map(({ id }) => id), seen: seen() }),
      { quiet: true, says: `Split “${title.trim()}” off ${story.short}.` },
    );
    return outcome && faultsOf(outcome);
  };
  const toggle = (id: string, on: boolean) =>
    draft.set({ going: on ? [...going, id] : going.filter((one) => one !== id) });
  return (
    <FormDialog
      title={`Split ${story.short}`}
      says={
        own
          ? `A new story is put right behind “${story.title}”, under the same feature and team.`
          : `${whoDecides('order')} decides what is in the backlog; yours becomes a proposal.`
      }
      verb={own ? 'Split' : 'Propose'}
      draft={draft}
      onClose={onClose}
      send={send}
    >
      {(faults) => (
        <>
          <TextField
            label="Title of the new story"
            required
            autoFocus
            maxLength={500}
            value={title}
            onChange={(title) => draft.set({ title })}
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
                checked={going.includes(id)}
                onChange={(on) => toggle(id, on)}
              />
            ))}
            {faults.criteria && <p className="field-error">{faults.criteria}</p>}
          </fieldset>
          <WordsField
            label="Description"
            hint="What else the team should know."
            value={description}
            onChange={(description) => draft.set({ description })}
            error={faults.description}
          />
        </>
      )}
    </FormDialog>
  );
}
