import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { TextArea } from '../../parts/text-area.tsx';

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
  const [text, setText] = useState(begin);
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const write = async () => {
    if (text.trim() === '') return setWrong('Write what has changed.');
    setBusy(true);
    const outcome = await act(
      'note.write',
      { release, text, ...(story ? { story } : {}) },
      { about: [{ kind: 'release', id: release }], quiet: true, says: 'Wrote the change note.' },
    );
    setBusy(false);
    const [fault] = Object.values(faultsOf(outcome));
    if (fault) setWrong(fault);
    else if (outcome) onClose();
  };
  return (
    <form
      className="release-form"
      onSubmit={(event) => {
        event.preventDefault();
        void write();
      }}
    >
      <TextArea
        label="What has changed, and what must not be said any more"
        required
        autoFocus
        rows={2}
        maxLength={5000}
        value={text}
        onChange={setText}
        onSend={() => void write()}
        error={wrong}
      />
      <div className="buttons">
        <Button type="submit" kind="ink" busy={busy}>
          {decides('note') ? 'Write the note' : 'Go on'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}

/** Says how the message was mended; the server refuses while a claim still rests on what is out. */
export function MendForm({ note, onClose }: { note: Row<'changeNote'>; onClose: () => void }) {
  const act = useAct();
  const client = useClient();
  const { decides } = useHere();
  const about = { kind: 'changeNote', id: note.id } as const;
  const [seen] = useState(() => client.seeing(about));
  const [answer, setAnswer] = useState('');
  const [wrong, setWrong] = useState<string>();
  const [busy, setBusy] = useState(false);
  const mend = async () => {
    if (answer.trim() === '') return setWrong('Say what was changed in the message.');
    setBusy(true);
    const outcome = await act(
      'note.mend',
      { note: note.id, answer, seen: seen() },
      { about: [about], quiet: true, says: 'The message is mended.' },
    );
    setBusy(false);
    const [fault] = Object.values(faultsOf(outcome));
    if (fault) setWrong(fault);
    else if (outcome) onClose();
  };
  return (
    <form
      className="release-form"
      onSubmit={(event) => {
        event.preventDefault();
        void mend();
      }}
    >
      <TextArea
        label="What was changed in the message"
        required
        autoFocus
        rows={2}
        maxLength={5000}
        value={answer}
        onChange={setAnswer}
        onSend={() => void mend()}
        error={wrong}
      />
      <div className="buttons">
        <Button type="submit" kind="ink" busy={busy}>
          {decides('message') ? 'It is mended' : 'Go on'}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
