import { Ellipsis } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient, useRow, useWaiting } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Avatar } from '../../parts/avatar.tsx';
import { focusIfLost, useFocusOnward } from '../../parts/focus-onward.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { Menu } from '../../parts/menu.tsx';
import { showToast } from '../../shell/toast-list.ts';
import { CommentEdit } from './comment-edit.tsx';
import { CommentHead } from './comment-head.tsx';
import { commentAddress, commentPart, type Subject } from './comment-part.ts';
import { type Typed, typedOf } from './mention-text.ts';

/** One comment, unless it is being removed. */
export function CommentLine({ about, comment }: CommentLineProps) {
  const waiting = useWaiting('comment', comment.id);
  return waiting?.removed ? null : <Standing about={about} comment={comment} waiting={waiting} />;
}

interface CommentLineProps {
  about: Subject;
  comment: Row<'comment'>;
}

interface StandingProps extends CommentLineProps {
  /** What this reader has just made of it. */
  waiting: Record<string, unknown> | undefined;
}

/** What it says, with the ways to change or remove one's own in place. */
function Standing({ about, comment, waiting }: StandingProps) {
  const { member, admin, at } = useHere();
  const act = useAct();
  const client = useClient();
  const box = useFocusOnward<HTMLLIElement>('.comment');
  const writer = useRow('member', comment.writtenBy);
  const [editing, setEditing] = useState<{ typed: Typed; wrong?: string }>();
  const there = useRef(true);
  useEffect(() => {
    there.current = true;
    return () => {
      there.current = false;
    };
  }, []);
  const text = typeof waiting?.text === 'string' ? waiting.text : comment.text;
  const edited = comment.editedAt ?? (typeof waiting?.text === 'string' ? comment.writtenAt : null);
  const mine = comment.writtenBy === member.id;
  const name = writer?.name ?? 'Somebody';
  const href = commentAddress(at, about, comment.id);

  const back = () => {
    setEditing(undefined);
    setTimeout(() => box.current?.focus());
  };
  const save = async (next: string, typed: Typed) => {
    if (next.trim() === '') return setEditing({ typed, wrong: 'Write something, or remove the comment.' });
    back();
    if (next === text) return;
    const outcome = await act(
      'comment.edit',
      { comment: comment.id, text: next, was: { text } },
      { guess: { kind: 'comment', id: comment.id, fields: { text: next } }, keep: true, quiet: true },
    );
    const [wrong] = Object.values(faultsOf(outcome));
    if (wrong === undefined) return;
    if (!there.current) return showToast(wrong);
    // The words go back to where they were typed, so that they stand in one place only.
    setEditing({ typed, wrong });
    for (const entry of client.outbox.unsettled)
      if (entry.name === 'comment.edit' && entry.guesses.some(({ id }) => id === comment.id))
        client.outbox.dismiss(entry.id);
  };
  const remove = () => {
    const { current: line } = box;
    const near = line?.nextElementSibling ?? line?.previousElementSibling;
    const talk = line?.closest('.conversation');
    // The menu gives the focus back to a button that is gone by then.
    setTimeout(() =>
      focusIfLost(() =>
        near instanceof HTMLElement
          ? near
          : talk?.querySelector<HTMLElement>('.composer [role=textbox], .composer textarea'),
      ),
    );
    const seen = client.seeing({ kind: 'comment', id: comment.id, version: comment.version });
    void act('comment.remove', () => ({ comment: comment.id, seen: seen() }), {
      guess: { kind: 'comment', id: comment.id, fields: { removed: true } },
      says: mine ? 'Removed your comment.' : `Removed the comment of ${name}.`,
    });
  };
  const copy = () => {
    const address = new URL(href, location.href).href;
    void navigator.clipboard?.writeText(address).then(() => showToast('Copied the link to the comment.'));
  };
  return (
    <li ref={box} id={commentPart(comment.id)} className="comment" tabIndex={-1}>
      <Avatar name={name} />
      <div className="comment-body">
        <CommentHead name={name} at={comment.writtenAt} href={href}>
          {edited && ' · edited'}
        </CommentHead>
        {editing ? (
          <CommentEdit {...editing} onSave={(next, typed) => void save(next, typed)} onClose={back} />
        ) : (
          <LightText text={text} />
        )}
      </div>
      {!editing && (
        <Menu
          align="end"
          of={`Comment of ${name}`}
          trigger={<IconButton label={`More for the comment of ${name}`} icon={<Ellipsis />} />}
          groups={[
            mine ? [{ id: 'comment.edit', says: 'Change it', run: () => setEditing({ typed: typedOf(text) }) }] : [],
            'clipboard' in navigator ? [{ id: 'comment.copy', says: 'Copy the link to it', run: copy }] : [],
            mine || admin ? [{ id: 'comment.remove', says: 'Remove', danger: true, run: remove }] : [],
          ]}
        />
      )}
    </li>
  );
}
