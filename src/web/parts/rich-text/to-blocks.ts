import type { JSONContent } from '@tiptap/core';
import type { Block } from '#lib/markdown';
import type { Inline, Marked } from '#lib/markdown-inline';
import { safeHref } from '#lib/safe-href';

/** Marks from the outermost in. */
const order = ['link', 'bold', 'italic', 'strike', 'code'] as const;
const named: Record<string, Marked> = { bold: 'strong', italic: 'emphasis', strike: 'struck' };
/** What stands for more than its letters, also where it was typed by hand. */
const typed = /(?<![\p{L}\p{N}#&/])#([A-Z]-\d{1,9})(?![\p{L}\p{N}])/giu;

/** What the editor holds, as blocks to be written. */
export function blocksOf(content: readonly JSONContent[] | undefined): Block[] {
  return (content ?? []).flatMap(blockOf);
}

function blockOf(node: JSONContent): Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ is: 'paragraph', inline: inlineOf(node.content) }];
    case 'heading':
      return [{ is: 'heading', level: node.attrs?.level === 3 ? 3 : 2, inline: inlineOf(node.content) }];
    case 'bulletList':
    case 'orderedList': {
      const ordered = node.type === 'orderedList';
      const start = ordered ? Number(node.attrs?.start ?? 1) : 1;
      return [{ is: 'list', ordered, start, items: (node.content ?? []).map((item) => blocksOf(item.content)) }];
    }
    case 'blockquote':
      return [{ is: 'quote', blocks: blocksOf(node.content) }];
    case 'codeBlock':
      return [{ is: 'code', text: (node.content ?? []).map(({ text = '' }) => text).join('') }];
    case 'horizontalRule':
      return [{ is: 'rule' }];
    case 'table': {
      const [head = [], ...rows] = (node.content ?? []).map((row) => (row.content ?? []).map(cellOf));
      return [{ is: 'table', head, rows }];
    }
    default:
      return [];
  }
}

/** A cell is one line, whatever was put into it. */
function cellOf({ content = [] }: JSONContent): Inline[] {
  return content.flatMap((line, at) => [...(at > 0 ? [{ is: 'break' as const }] : []), ...inlineOf(line.content)]);
}

function inlineOf(content: readonly JSONContent[] | undefined): Inline[] {
  return nested(content ?? [], 0);
}

/** Pieces side by side that share a mark, under that mark. */
function nested(content: readonly JSONContent[], depth: number): Inline[] {
  const mark = order[depth];
  if (mark === undefined) return content.flatMap(leafOf);
  const found: Inline[] = [];
  for (let at = 0; at < content.length; ) {
    const key = keyOf(content[at], mark);
    let end = at + 1;
    while (end < content.length && keyOf(content[end], mark) === key) end += 1;
    const part = content.slice(at, end);
    if (key === undefined) found.push(...nested(part, depth + 1));
    else if (mark === 'code') found.push({ is: 'code', text: part.map(({ text = '' }) => text).join('') });
    else {
      const inline = nested(part, depth + 1);
      const href = mark === 'link' ? safeHref(key) : undefined;
      if (mark !== 'link') found.push({ is: named[mark] ?? 'strong', inline });
      else if (href === undefined) found.push(...inline);
      else found.push({ is: 'link', href, inline: inline.map(withoutRecord) });
    }
    at = end;
  }
  return found;
}

function keyOf(node: JSONContent | undefined, name: string): string | undefined {
  if (name === 'code' && node?.type !== 'text') return undefined;
  const mark = node?.marks?.find(({ type }) => type === name);
  return mark && (name === 'link' ? String(mark.attrs?.href ?? '') : name);
}

function leafOf(node: JSONContent): Inline[] {
  const { type, text = '', attrs = {} } = node;
  if (type === 'hardBreak') return [{ is: 'break' }];
  if (type === 'mention') return [{ is: 'mention', id: String(attrs.id), name: String(attrs.name) }];
  if (type === 'record') return [{ is: 'record', short: String(attrs.short) }];
  if (type === 'picture') return [{ is: 'picture', id: String(attrs.id), alt: String(attrs.alt ?? '') }];
  return type === 'text' ? withRecords(text) : [];
}

function withRecords(text: string): Inline[] {
  const found: Inline[] = [];
  let at = 0;
  for (const match of text.matchAll(typed)) {
    found.push(
      { is: 'text', text: text.slice(at, match.index) },
      { is: 'record', short: String(match[1]).toUpperCase() },
    );
    at = match.index + match[0].length;
  }
  return [...found, { is: 'text', text: text.slice(at) }];
}

function withoutRecord(part: Inline): Inline {
  return part.is === 'record' ? { is: 'text', text: `#${part.short}` } : part;
}
