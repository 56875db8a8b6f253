import { ThumbsUp } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient, useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { EditInPlace } from '../../parts/edit-in-place.tsx';

/** A note of the look back with its votes; whoever wrote it can reword it. */
export function Note({ note }: { note: Row<'retroNote'> }) {
  const act = useAct();
  const client = useClient();
  const { member, decides } = useHere();
  const by = useRow('member', note.writtenBy);
  const [editing, setEditing] = useState(false);
  const own = note.writtenBy === member.id;
  const voted = note.votes.includes(member.id);
  const vote = () => {
    const votes = voted ? note.votes.filter((id) => id !== member.id) : [...note.votes, member.id];
    void act(
      'retro.vote',
      { note: note.id, vote: !voted },
      { guess: { kind: 'retroNote', id: note.id, fields: { votes } } },
    );
  };
  const remove = () => {
    const seen = client.seeing({ kind: 'retroNote', id: note.id });
    void act('retro.remove', () => ({ note: note.id, seen: seen() }), {
      says: 'Removed the note',
    });
  };
  return (
    <li className="retro-note">
      <EditInPlace
        key={note.id}
        label="Note"
        value={note.text}
        locked={!own}
        editing={editing}
        onEditing={setEditing}
        required
        onSave={(text, was) =>
          void act(
            'retro.edit',
            { note: note.id, text, was: { text: was } },
            { guess: { kind: 'retroNote', id: note.id, fields: { text } } },
          )
        }
      />
      <div className="retro-note-foot">
        <span className="meta">{by?.name ?? 'Somebody'}</span>
        {(own || decides('sprint')) && (
          <Button kind="quiet" aria-label={`Remove “${note.text}”`} onClick={remove}>
            Remove
          </Button>
        )}
        <button
          type="button"
          className="retro-vote"
          aria-pressed={voted}
          aria-label={`${note.votes.length} ${note.votes.length === 1 ? 'vote' : 'votes'} for “${note.text}”`}
          onClick={vote}
        >
          <ThumbsUp aria-hidden size={14} /> {note.votes.length}
        </button>
      </div>
    </li>
  );
}
