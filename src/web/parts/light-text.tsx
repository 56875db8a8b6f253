import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import { readMarkdown } from '#lib/markdown';
import { type Drawn, elementsOf, type Headings } from '#lib/markdown-elements';
import { useWorkspaceHere } from '../here/here.tsx';
import { RecordLink } from '../here/record-link.tsx';
import { Picture } from './picture.tsx';
import './light-text.css';

/** A rich text drawn: every element was let through by the sanitiser, every word is text to React, links lead out in a tab of their own. */
export function LightText({ text, headings }: { text: string; headings?: Headings }) {
  const elements = useMemo(() => elementsOf(readMarkdown(text), headings), [text, headings]);
  return (
    <div className="light-text" dir="auto">
      {elements.map(draw)}
    </div>
  );
}

function draw(part: Drawn | string, at: number): ReactNode {
  if (typeof part === 'string') return <Fragment key={at}>{part}</Fragment>;
  const { tag, properties, children } = part;
  const { dataRecord, dataMember, dataPicture } = properties;
  if (dataRecord !== undefined) return <RecordLink key={at} short={String(dataRecord)} />;
  if (dataMember !== undefined) return <Mention key={at} member={String(dataMember)} says={children.map(draw)} />;
  if (tag === 'img')
    return dataPicture === undefined ? null : (
      <Picture key={at} id={String(dataPicture)} alt={String(properties.alt ?? '')} />
    );
  const inner = children.length === 0 ? undefined : children.map(draw);
  if (tag === 'a')
    return (
      <a key={at} href={String(properties.href ?? '')} target="_blank" rel="noopener noreferrer nofollow">
        {inner}
      </a>
    );
  const drawn = createElement(tag, { key: at, ...properties }, inner);
  // A wide table is moved sideways by itself, not the page with it.
  return tag === 'table' ? (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what can be scrolled must be reached by the keyboard.
    <section key={at} className="light-text-wide" tabIndex={0} aria-label="Table">
      {drawn}
    </section>
  ) : (
    drawn
  );
}

/** Somebody named in a text; the reader sees where it is they. */
function Mention({ member, says }: { member: string; says: ReactNode }) {
  const { member: me } = useWorkspaceHere();
  return (
    <span className="mention" data-me={member === me.id || undefined}>
      {says}
    </span>
  );
}
