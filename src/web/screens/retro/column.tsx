import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient, useRows } from '../../client/hooks.ts';
import { Button } from '../../parts/button.tsx';
import { TextArea } from '../../parts/text-area.tsx';
import { letGo } from '../story/let-go.ts';
import { useFormDraft } from '../use-form-draft.ts';
import { Note } from './note.tsx';

export const sides = ['went well', 'to improve', 'idea'] as const;
type Side = (typeof sides)[number];

const says: Record<Side, { title: string; placeholder: string }> = {
  'went well': { title: 'Went well', placeholder: 'What should stay as it is' },
  'to improve': { title: 'To improve', placeholder: 'What cost time or nerves' },
  idea: { title: 'Ideas', placeholder: 'What to try next' },
};

/** One side of the look back: its notes, the most wanted first, and a place to write another. */
export function RetroColumn({ sprint, side }: { sprint: Row<'sprint'>; side: Side }) {
  const act = useAct();
  const client = useClient();
  const draft = useFormDraft(`retro ${side}`, sprint.id, () => ({ text: '' }));
  const { text } = draft.filled;
  const [wrong, setWrong] = useState<string>();
  const notes = useRows({
    kind: 'retroNote',
    key: `${side} of ${sprint.id}`,
    where: (row) => row.sprintId === sprint.id && row.side === side,
    compare: (a, b) => b.votes.length - a.votes.length || a.id.localeCompare(b.id),
  });
  const { title, placeholder } = says[side];
  const heading = `retro-${side.replace(' ', '-')}`;
  const send = async () => {
    if (text.trim() === '') return setWrong('Write a sentence.');
    const outcome = await act(
      'retro.note',
      { sprint: sprint.id, side, text: text.replace(/\s*\n\s*/g, ' ').trim() },
      { keep: true, quiet: true },
    );
    const fault = Object.values(faultsOf(outcome))[0];
    if (fault) {
      letGo(client, 'retro.note');
      return setWrong(fault);
    }
    draft.clear();
  };
  return (
    <section className="retro-column" aria-labelledby={heading}>
      <h2 id={heading}>
        {title} {notes.length > 0 && <span className="meta">{notes.length}</span>}
      </h2>
      <ul>
        {notes.map((note) => (
          <Note key={note.id} note={note} />
        ))}
      </ul>
      <form
        className="retro-form"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <TextArea
          bare
          label={`Note: ${title.toLowerCase()}`}
          rows={2}
          maxLength={2000}
          placeholder={placeholder}
          value={text}
          onChange={(typed) => {
            draft.set({ text: typed });
            setWrong(undefined);
          }}
          onSend={() => void send()}
          error={wrong}
        />
        <div>
          <Button type="submit">Add a note</Button>
        </div>
      </form>
    </section>
  );
}
