import { useState } from 'react';
import { useAsk } from '../../client/hooks.ts';
import { Button } from '../../parts/button.tsx';
import { CommentLine } from './comment-line.tsx';
import type { Subject } from './comment-part.ts';

interface EarlierProps {
  about: Subject;
  before: string;
  /** A comment that the address names and that stands no later than these. */
  wanted: string | undefined;
}

/** The comments before those in sight, read when they are asked for, or when the address leads to one of them. */
export function Earlier({ about, before, wanted }: EarlierProps) {
  const [opened, setOpened] = useState(false);
  const open = opened || wanted !== undefined;
  const asked = useAsk('comment.list', open ? { [about.kind]: about.id, before } : undefined, { topics: ['comment'] });
  const { data } = asked;
  if (!data)
    return (
      <li className="comment-earlier">
        <Button kind="quiet" busy={asked.loading} onClick={() => (open ? asked.again() : setOpened(true))}>
          {asked.error ? 'Earlier comments could not be read. Try again' : 'Show earlier comments'}
        </Button>
      </li>
    );
  const missing = data.comments.some(({ id }) => id === wanted) ? undefined : wanted;
  return (
    <>
      {data.earlier && <Earlier about={about} before={data.earlier} wanted={missing} />}
      {data.comments.map((comment) => (
        <CommentLine key={comment.id} about={about} comment={comment} />
      ))}
    </>
  );
}
