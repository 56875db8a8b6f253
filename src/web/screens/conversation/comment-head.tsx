import type { ReactNode } from 'react';
import { useHere } from '../../here/here.tsx';
import { useToday } from '../../here/today.ts';
import { sayMoment, sayMomentInFull } from '../../words/say-moment.ts';

interface CommentHeadProps {
  name: string;
  at: string;
  /** Its address. */
  href?: string | undefined;
  children?: ReactNode;
}

/** Who wrote a comment and when, which is the link to it. */
export function CommentHead({ name, at, href, children }: CommentHeadProps) {
  const { product, workspace } = useHere();
  const minute = useToday();
  const now = Math.max(Date.parse(workspace.clock ?? minute), Date.parse(at));
  const when = (
    <time dateTime={at} title={sayMomentInFull(at, product.timeZone)}>
      {sayMoment(at, now)}
    </time>
  );
  return (
    <p className="comment-head">
      <strong dir="auto">{name}</strong>{' '}
      <span className="meta">
        {href ? <a href={href}>{when}</a> : when}
        {children}
      </span>
    </p>
  );
}
