import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import type { Outcome } from '../../client/client.ts';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { PictureWaitsNote, usePictureWaits } from '../../parts/rich-text/picture-waits.tsx';
import { RichText } from '../../parts/rich-text/rich-text.tsx';
import { FormResumed } from '../form-resumed.tsx';
import { useFormDraft } from '../use-form-draft.ts';

interface NoteFormProps {
  release: string;
  /** The story that moved, where it is one. */
  story?: string;
  /** What stands there to begin with. */
  begin?: string;
  onClose: () => void;
}

/** Writes a change note: what moved, so that marketing can mend what was written before. */
export function NoteForm({ release, story, begin = '', onClose }: NoteFormProps) {
  const act = useAct();
  const { decides } = useHere();
  return (
    <WordsForm
      of={story ? `${release} ${story}` : release}
      label="What has changed, and what must not be said any more"
      begin={begin}
      none="Write what has changed."
      verb={decides('note') ? 'Write the note' : 'Go on'}
      send={(text) =>
        act(
          'note.write',
          { release, text, ...(story ? { story } : {}) },
          { about: [{ kind: 'release', id: release }], quiet: true, says: 'Wrote the change note.' },
        )
      }
      onClose={onClose}
    />
  );
}

/** Says how the message was mended; the server refuses while a claim still rests on what is out. */
export function MendForm({ note, onClose }: { note: Row<'changeNote'>; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const { decides } = useHere();
  const [seen] = useState(() => client.seeing({ kind: 'changeNote', id: note.id }));
  return (
    <WordsForm
      of={note.id}
      label="What was changed in the message"
      begin=""
      none="Say what was changed in the message."
      verb={decides('message') ? 'It is mended' : 'Go on'}
      send={(answer) =>
        act('note.mend', () => ({ note: note.id, answer, seen: seen() }), {
          quiet: true,
          says: 'The message is mended.',
        })
      }
      onClose={onClose}
    />
  );
}

interface WordsFormProps {
  /** What is typed is kept under it. */
  of: string;
  label: string;
  begin: string;
  /** What is said where nothing was written. */
  none: string;
  verb: string;
  send: (text: string) => Promise<Outcome<unknown> | undefined>;
  onClose: () => void;
}

/** One text that is sent and may be refused. */
function WordsForm({ of, label, begin, none, verb, send, onClose }: WordsFormProps) {
  const draft = useFormDraft('note', of, () => ({ text: begin }));
  const { text } = draft.filled;
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const { waits, onUploading } = usePictureWaits();
  const save = async () => {
    if (text.trim() === '') return setWrong(none);
    setBusy(true);
    const outcome = await send(text);
    setBusy(false);
    const [fault] = Object.values(faultsOf(outcome));
    if (fault) setWrong(fault);
    else if (outcome) leave();
  };
  const leave = () => {
    draft.clear();
    onClose();
  };
  return (
    <form
      className="release-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormResumed draft={draft} />
      <RichText
        label={label}
        required
        autoFocus
        rows={2}
        maxLength={5000}
        value={text}
        onChange={(text) => draft.set({ text })}
        onSend={() => void save()}
        onUploading={onUploading}
        error={wrong}
      />
      <div className="buttons">
        <Button type="submit" kind="ink" busy={busy} aria-disabled={waits || undefined}>
          {verb}
        </Button>
        <Button onClick={leave}>Cancel</Button>
        <PictureWaitsNote waits={waits} />
      </div>
    </form>
  );
}
