import { type Block, readMarkdown } from '#lib/markdown';
import type { Inline } from '#lib/markdown-inline';
import { type Html, html } from './html.ts';

/** A light text as HTML of a few plain elements; every word of it is escaped. */
export function lightText(text: string): Html {
  return html`${readMarkdown(text).map(blockOf)}`;
}

function blockOf(block: Block): Html {
  if (block.is === 'paragraph') return html`<p>${inlineOf(block.inline)}</p>`;
  if (block.is === 'heading') return html`<h3>${inlineOf(block.inline)}</h3>`;
  const items = block.items.map((item) => html`<li>${inlineOf(item)}</li>`);
  return block.ordered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`;
}

function inlineOf(inline: readonly Inline[]): Html {
  return html`${inline.map((part) => {
    if (part.is === 'text') return html`${part.text}`;
    if (part.is === 'break') return html`<br>`;
    if (part.is === 'code') return html`<code>${part.text}</code>`;
    if (part.is === 'link')
      return html`<a href="${part.href}" rel="noopener noreferrer nofollow">${inlineOf(part.inline)}</a>`;
    return part.is === 'strong'
      ? html`<strong>${inlineOf(part.inline)}</strong>`
      : html`<em>${inlineOf(part.inline)}</em>`;
  })}`;
}
