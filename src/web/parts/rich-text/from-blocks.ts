import type { JSONContent } from '@tiptap/core';
import type { Block } from '#lib/markdown';
import type { Inline, Marked } from '#lib/markdown-inline';

type Marks = NonNullable<JSONContent['marks']>;

const markOf: Record<Marked, string> = { strong: 'bold', emphasis: 'italic', struck: 'strike' };
const nothing: JSONContent = { type: 'paragraph' };

/** A text that was read, as the editor holds it. */
export function documentOf(blocks: readonly Block[]): JSONContent {
  return { type: 'doc', content: filled(blocks.map(blockJson)) };
}

/** Blocks as they are put into the middle of a text. */
export function blockJson(block: Block): JSONContent {
  switch (block.is) {
    case 'paragraph':
      return { type: 'paragraph', content: inlineJson(block.inline, []) };
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: inlineJson(block.inline, []) };
    case 'list': {
      const content = block.items.map((item) => ({ type: 'listItem', content: itemJson(item) }));
      return block.ordered
        ? { type: 'orderedList', attrs: { start: block.start }, content }
        : { type: 'bulletList', content };
    }
    case 'quote':
      return { type: 'blockquote', content: filled(block.blocks.map(blockJson)) };
    case 'code':
      return { type: 'codeBlock', content: block.text === '' ? [] : [{ type: 'text', text: block.text }] };
    case 'rule':
      return { type: 'horizontalRule' };
    case 'table': {
      const columns = Math.max(block.head.length, ...block.rows.map(({ length }) => length));
      const row = (cells: readonly Inline[][], type: string): JSONContent => ({
        type: 'tableRow',
        content: Array.from({ length: columns }, (_, at) => ({
          type,
          content: [{ type: 'paragraph', content: inlineJson(cells[at] ?? [], []) }],
        })),
      });
      return {
        type: 'table',
        content: [row(block.head, 'tableHeader'), ...block.rows.map((cells) => row(cells, 'tableCell'))],
      };
    }
  }
}

/** An item of a list begins with a line, be it an empty one. */
function itemJson(item: readonly Block[]): JSONContent[] {
  const content = item.map(blockJson);
  return item[0]?.is === 'paragraph' ? content : [nothing, ...content];
}

function filled(content: JSONContent[]): JSONContent[] {
  return content.length === 0 ? [nothing] : content;
}

function inlineJson(inline: readonly Inline[], marks: Marks): JSONContent[] {
  return inline.flatMap((part): JSONContent[] => {
    switch (part.is) {
      case 'text':
        return part.text === '' ? [] : [{ type: 'text', text: part.text, marks }];
      case 'code':
        return part.text === '' ? [] : [{ type: 'text', text: part.text, marks: [...marks, { type: 'code' }] }];
      case 'break':
        return [{ type: 'hardBreak' }];
      case 'mention':
        return [{ type: 'mention', attrs: { id: part.id, name: part.name }, marks }];
      case 'record':
        return [{ type: 'record', attrs: { short: part.short }, marks }];
      case 'picture':
        return [{ type: 'picture', attrs: { id: part.id, alt: part.alt }, marks }];
      case 'link':
        return inlineJson(part.inline, [...marks, { type: 'link', attrs: { href: part.href } }]);
      default: {
        const type = markOf[part.is];
        return inlineJson(part.inline, marks.some((mark) => mark.type === type) ? marks : [...marks, { type }]);
      }
    }
  });
}
