import type { ReactNode } from 'react';
import { type Here, useHere } from '../../here/here.tsx';
import { addressOf } from '../../here/subject.ts';
import { LightText } from '../../parts/light-text.tsx';

/** The kinds that have a page, by the letter of their short ids. */
const pages: Record<string, string> = {
  F: 'feature',
  S: 'story',
  R: 'release',
  V: 'feedback',
  C: 'customer',
  O: 'objective',
};
const marks =
  /\[(@[^[\]\n]{1,200})\]\(member:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)|(?<![\p{L}\p{N}#&/])#([A-Z]-\d{1,9})(?![\p{L}\p{N}])/giu;

/** The text of a comment: light Markdown, with people by `@` and records by `#F-112`. */
export function CommentText({ text }: { text: string }) {
  const here = useHere();
  return <LightText text={text} draw={(plain) => marked(plain, here)} />;
}

function marked(plain: string, here: Here): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const match of plain.matchAll(marks)) {
    const [whole, name, member, short = ''] = match;
    const kind = pages[short.slice(0, 1).toUpperCase()];
    if (!name && !kind) continue;
    parts.push(plain.slice(at, match.index));
    at = match.index + whole.length;
    if (name)
      parts.push(
        <span key={at} className="mention" data-me={member?.toLowerCase() === here.member.id || undefined}>
          {name}
        </span>,
      );
    else if (kind)
      parts.push(
        <a key={at} href={addressOf(here.at, kind, short.toUpperCase(), short.toUpperCase())}>
          {short.toUpperCase()}
        </a>,
      );
  }
  return [...parts, plain.slice(at)];
}
