import { type RefObject, useState } from 'react';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import type { Guess } from '../../client/overlay.ts';
import { useHere } from '../../here/here.tsx';
import { leaveField } from '../../keys/escape.ts';
import { Button } from '../../parts/button.tsx';
import { PictureWaitsNote, usePictureWaits } from '../../parts/rich-text/picture-waits.tsx';
import { showToast } from '../../shell/toast-list.ts';
import type { About } from '../questions/questions.tsx';
import { commentDraft, nothingTyped } from './comment-draft.ts';
import { MentionArea } from './mention-area.tsx';
import { storedOf, type Typed } from './mention-text.ts';
import { useInSight } from './use-in-sight.ts';
import { useMentionable } from './use-mentionable.ts';

interface ComposerProps {
  about: About;
  area: RefObject<HTMLElement | null>;
  /** How far the conversation was read: what was said to the writer up to there is answered. */
  upTo: number | undefined;
  /** What is shown of a comment until the list holds it. */
  guessOf: (text: string) => Guess;
}

/** Writes a comment; what is typed outlives a reload, and what is sent the network. */
export function Composer({ about, area, upTo, guessOf }: ComposerProps) {
  const act = useAct();
  const client = useClient();
  const { member } = useHere();
  const people = useMentionable();
  const draft = commentDraft(member.id, about);
  const [typed, setTyped] = useState<Typed>(draft.read);
  const [wrong, setWrong] = useState<string>();
  const { waits, onUploading } = usePictureWaits();
  /** Once it is open it stays so: closing under a press would move what is pressed. */
  const [open, setOpen] = useState(false);
  useInSight(open, area);
  const set = (change: (typed: Typed) => Typed) =>
    setTyped((before) => {
      const next = change(before);
      draft.write(next);
      return next;
    });
  const send = async () => {
    const text = storedOf(typed, people);
    if (text.trim() === '') return area.current?.focus();
    set(() => nothingTyped);
    setWrong(undefined);
    area.current?.focus();
    // The comment has come above: what is written next stays in sight.
    requestAnimationFrame(() => area.current?.closest('form')?.scrollIntoView({ block: 'nearest' }));
    const outcome = await act(
      'comment.write',
      { [about.kind]: about.id, text, ...(upTo === undefined ? {} : { upTo }) },
      { guess: guessOf(text), keep: true, quiet: true },
    );
    if (outcome?.is === 'done' && outcome.output.answered) showToast('Answered, so it is done in your inbox.');
    const [fault] = Object.values(faultsOf(outcome));
    if (fault === undefined) return;
    setWrong(fault);
    // What was typed meanwhile stays; the refused words are then kept under "Not made".
    if (draft.read().text !== '') return;
    set(() => typed);
    for (const entry of client.outbox.unsettled)
      if (entry.name === 'comment.write' && hasText(entry.input, text)) client.outbox.dismiss(entry.id);
  };
  return (
    <form
      className="composer"
      data-keeps
      data-typed={open || typed.text !== '' || undefined}
      onFocus={() => setOpen(true)}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <MentionArea
        label="Comment"
        rows={1}
        placeholder="Write a comment. @ brings somebody in."
        area={area}
        value={typed}
        onChange={set}
        onSend={() => void send()}
        // The peek that it may stand in stays: the next Esc closes that.
        onLeave={leaveField}
        onUploading={onUploading}
        error={wrong}
      />
      <div className="composer-foot">
        <Button type="submit" keys="mod+enter" aria-disabled={waits || typed.text.trim() === '' || undefined}>
          Comment
        </Button>
        <PictureWaitsNote waits={waits} />
      </div>
    </form>
  );
}

function hasText(input: unknown, text: string): boolean {
  return typeof input === 'object' && input !== null && 'text' in input && input.text === text;
}
