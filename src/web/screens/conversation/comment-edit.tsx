import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { PictureWaitsNote, usePictureWaits } from '../../parts/rich-text/picture-waits.tsx';
import { MentionArea } from './mention-area.tsx';
import { storedOf, type Typed } from './mention-text.ts';
import { useMentionable } from './use-mentionable.ts';

interface CommentEditProps {
  /** What is typed to begin with. */
  typed: Typed;
  wrong?: string | undefined;
  /** Takes the comment as it is stored, and as it was typed. */
  onSave: (text: string, typed: Typed) => void;
  onClose: () => void;
}

/** Changes a comment where it stands: ⌘Enter saves, Esc leaves it as it was. */
export function CommentEdit({ typed: begin, wrong, onSave, onClose }: CommentEditProps) {
  const people = useMentionable();
  const [typed, setTyped] = useState(begin);
  const { waits, onUploading } = usePictureWaits();
  const save = () => onSave(storedOf(typed, people), typed);
  return (
    <form
      className="comment-edit"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <MentionArea
        label="Comment"
        autoFocus
        rows={2}
        value={typed}
        onChange={setTyped}
        onSend={save}
        onLeave={onClose}
        onUploading={onUploading}
        error={wrong}
      />
      <div className="buttons">
        <Button type="submit" kind="ink" keys="mod+enter" aria-disabled={waits || undefined}>
          Save
        </Button>
        <Button onClick={onClose}>Cancel</Button>
        <PictureWaitsNote waits={waits} />
      </div>
    </form>
  );
}
