import { Fragment, type ReactNode } from 'react';
import { type Block, readMarkdown } from '#lib/markdown';
import type { Inline } from '#lib/markdown-inline';
import './light-text.css';

/** How a stretch of plain words is drawn, where it may hold something that the place knows. */
type Draw = (plain: string) => ReactNode;

const plainly: Draw = (plain) => plain;

/** A light text drawn: every word of it is text to React, so that nothing in it can run; links lead out in a tab of their own. */
export function LightText({ text, draw = plainly }: { text: string; draw?: Draw | undefined }) {
  return (
    <div className="light-text" dir="auto">
      {readMarkdown(text).map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a block is its place in the text.
        <BlockOf key={at} block={block} draw={draw} />
      ))}
    </div>
  );
}

function BlockOf({ block, draw }: { block: Block; draw: Draw }): ReactNode {
  if (block.is === 'paragraph') return <p>{inlineOf(block.inline, draw)}</p>;
  if (block.is === 'heading')
    return block.level === 2 ? <h4>{inlineOf(block.inline, draw)}</h4> : <h5>{inlineOf(block.inline, draw)}</h5>;
  const List = block.ordered ? 'ol' : 'ul';
  return (
    <List>
      {block.items.map((item, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place in the list.
        <li key={at}>{inlineOf(item, draw)}</li>
      ))}
    </List>
  );
}

function inlineOf(inline: readonly Inline[], draw: Draw): ReactNode {
  return inline.map((part, at) => {
    const key = `${at} ${part.is}`;
    if (part.is === 'text') return <Fragment key={key}>{draw(part.text)}</Fragment>;
    if (part.is === 'break') return <br key={key} />;
    if (part.is === 'code') return <code key={key}>{part.text}</code>;
    if (part.is === 'link')
      return (
        <a key={key} href={part.href} target="_blank" rel="noopener noreferrer nofollow">
          {inlineOf(part.inline, plainly)}
        </a>
      );
    const Mark = part.is === 'strong' ? 'strong' : 'em';
    return <Mark key={key}>{inlineOf(part.inline, draw)}</Mark>;
  });
}
