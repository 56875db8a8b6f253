import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { MentionArea } from './mention-area.tsx';
import type { Typed } from './mention-text.ts';

interface CommentEditProps {
  /** What is typed to begin with. */
  typed: Typed;
  wrong?: string | undefined;
  onSave: (typed: Typed) => void;
  onClose: () => void;
}

/** Changes a comment where it stands: ⌘Enter saves, Esc leaves it as it was. */
export function CommentEdit({ typed: begin, wrong, onSave, onClose }: CommentEditProps) {
  const [typed, setTyped] = useState(begin);
  return (
    <form
      className="comment-edit"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(typed);
      }}
    >
      <MentionArea
        label="Comment"
        autoFocus
        rows={2}
        value={typed}
        onChange={setTyped}
        onSend={() => onSave(typed)}
        onLeave={onClose}
        error={wrong}
      />
      <div className="buttons">
        <Button type="submit" kind="ink" keys="mod+enter">
          Save
        </Button>
        <Button onClick={onClose}>Cancel</Button>
      </div>
    </form>
  );
}
