import { useEffect, useId, useRef, useState } from 'react';
import { useAsk, useConnection, useIsOffline, useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useToday } from '../../here/today.ts';
import { useActions } from '../../keys/keys-root.tsx';
import { Avatar } from '../../parts/avatar.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { LightText } from '../../parts/light-text.tsx';
import { unfoldAround } from '../../parts/phone-fold.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { CommentHead } from './comment-head.tsx';
import { CommentLine } from './comment-line.tsx';
import { commentInHash, type Subject } from './comment-part.ts';
import { Composer } from './composer.tsx';
import { Earlier } from './earlier.tsx';
import { useNoComment } from './use-no-comment.ts';
import { type Pending, pendingGuess, usePending } from './use-pending.ts';
import '../questions/questions.css';
import './conversation.css';

interface ConversationProps {
  about: Subject;
  /** N writes a comment here: left out where several conversations stand on one screen. */
  keys?: boolean | undefined;
  /** Its heading's level, under the one that the record has on the screen. */
  heading?: 'h2' | 'h3' | 'h4' | undefined;
}

/** The conversation about a record: its comments in order, and the way to add one. */
export function Conversation({ about, keys = true, heading: Heading = 'h2' }: ConversationProps) {
  const { roles, member, workspace } = useHere();
  const minute = useToday();
  const title = useId();
  const area = useRef<HTMLElement>(null);
  const asked = useAsk('comment.list', { [about.kind]: about.id }, { topics: ['comment'] });
  const { data } = asked;
  const offline = useIsOffline();
  const comments = data?.comments ?? [];
  const pending = usePending(about, comments, member.id);
  const [named] = useState(() => commentInHash(location.hash));
  const missing = named && data && !comments.some(({ id }) => id === named) ? named : undefined;
  const mayWrite = roles.length > 0;
  const total = (data?.total ?? 0) + pending.length;
  const write = () => {
    if (area.current) unfoldAround(area.current);
    area.current?.scrollIntoView({ block: 'center' });
    area.current?.focus({ preventScroll: true });
  };
  useActions(
    keys && mayWrite
      ? [
          {
            id: 'comment.write',
            says: 'Comment',
            words: ['say', 'mention'],
            keys: ['n'],
            group: 'Conversation',
            run: write,
          },
        ]
      : [],
  );
  useNoComment('Whoever has a role in the product can comment.', keys && !mayWrite);
  return (
    <section className="thread-part conversation" aria-labelledby={title}>
      <div className="thread-part-top">
        <Heading id={title} className="conversation-title">
          Conversation {total > 0 && <span className="meta">{total === 1 ? 'one comment' : `${total} comments`}</span>}
        </Heading>
      </div>
      {asked.error && !data && offline && <p className="meta">What was said before cannot be read while offline.</p>}
      {asked.error && !data && !offline && (
        <ErrorState
          title="The conversation could not be read"
          says={asked.error.message}
          onRetry={asked.again}
          request={asked.error.requestId}
        />
      )}
      {asked.loading && <Skeleton says="the conversation" rows={2} />}
      {data && total === 0 && (
        <p className="meta">
          {mayWrite
            ? 'What is said here stays with the record, for everyone. Whoever you mention finds it in their inbox.'
            : 'Nobody has said anything yet.'}
        </p>
      )}
      {total > 0 && (
        <ol className="comments">
          {data?.earlier && <Earlier about={about} before={data.earlier} wanted={missing} />}
          {comments.map((comment) => (
            <CommentLine key={comment.id} about={about} comment={comment} />
          ))}
          {pending.map((each) => (
            <PendingLine key={each.id} pending={each} name={member.name} />
          ))}
        </ol>
      )}
      <Arrived last={comments.at(-1)} member={member.id} />
      {mayWrite && (
        <Composer
          key={`${about.kind} ${about.id}`}
          about={about}
          area={area}
          upTo={data?.upTo}
          guessOf={(text) => pendingGuess(about, text, workspace.clock ?? minute, comments)}
        />
      )}
    </section>
  );
}

/** A comment of one's own that has no answer yet. */
function PendingLine({ pending, name }: { pending: Pending; name: string }) {
  const { state } = useConnection();
  return (
    <li className="comment" aria-busy="true">
      <Avatar name={name} />
      <div className="comment-body">
        <CommentHead name={name} at={pending.writtenAt}>
          {state === 'offline' && ' · kept on this device until the server answers'}
        </CommentHead>
        <LightText text={pending.text} />
      </div>
    </li>
  );
}

/** Tells a screen reader of what another has just said. */
function Arrived({ last, member }: { last: { id: string; writtenBy: string } | undefined; member: string }) {
  const [first] = useState(last?.id);
  const seen = useRef(first);
  const [said, say] = useState<string>();
  useEffect(() => {
    if (last && seen.current !== undefined && last.id > seen.current && last.writtenBy !== member) say(last.writtenBy);
    seen.current = last?.id ?? seen.current;
  }, [last, member]);
  const writer = useRow('member', said);
  return (
    <div className="unseen" role="status">
      {writer && `${writer.name} commented.`}
    </div>
  );
}
