import { readMarkdown } from '#lib/markdown';
import { type Drawn, elementsOf } from '#lib/markdown-elements';
import { Html, html } from './html.ts';

/** A rich text as HTML of plain elements; every word of it is escaped, and what belongs to the workspace stays words. */
export function lightText(text: string): Html {
  return html`${elementsOf(readMarkdown(text), ['h3', 'h4']).map(htmlOf)}`;
}

function htmlOf(part: Drawn | string): Html {
  if (typeof part === 'string') return html`${part}`;
  const { tag, properties, children } = part;
  const inner = html`${children.map(htmlOf)}`;
  // Pictures, people and records are for members: the public reads what stands for them.
  if (tag === 'img') return html`${properties.alt ?? ''}`;
  if (tag === 'span' || properties.dataRecord !== undefined) return inner;
  if (tag === 'br' || tag === 'hr') return new Html(`<${tag}>`);
  if (tag === 'a') return properties.href === undefined ? inner : linkTo(String(properties.href), inner);
  const open = tag === 'ol' && properties.start !== undefined ? html`ol start="${properties.start}"` : html`${tag}`;
  return html`<${open}>${inner}</${tag}>`;
}

function linkTo(href: string, inner: Html): Html {
  return html`<a href="${href}" rel="noopener noreferrer nofollow">${inner}</a>`;
}
