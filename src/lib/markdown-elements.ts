import { type Schema, sanitize } from 'hast-util-sanitize';
import type { Block } from './markdown.ts';
import type { Inline } from './markdown-inline.ts';

/** An element of a rich text as it is to be drawn: a name that may stand in a page, properties that were checked, and what is in it. */
export type Drawn = {
  tag: string;
  properties: Readonly<Record<string, string | number>>;
  children: readonly (Drawn | string)[];
};

type Properties = Record<string, string | number>;
type Node =
  | { type: 'text'; value: string }
  | { type: 'element'; tagName: string; properties: Properties; children: Node[] };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** All that a rich text may be in a page: no style, no script, no source of its own, and addresses of three schemes. */
const allowed: Schema = {
  allowComments: false,
  allowDoctypes: false,
  tagNames: [
    ...['p', 'h2', 'h3', 'h4', 'h5', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'hr', 'br', 'strong', 'em', 's'],
    ...['a', 'span', 'img', 'table', 'thead', 'tbody', 'tr', 'th', 'td'],
  ],
  attributes: {
    a: ['href', ['dataRecord', /^[A-Z]-\d{1,9}$/]],
    span: [['dataMember', uuid]],
    img: [['dataPicture', uuid], 'alt'],
    ol: ['start'],
    th: [['scope', 'col']],
  },
  protocols: { href: ['http', 'https', 'mailto'] },
  ancestors: Object.fromEntries(['thead', 'tbody', 'tr', 'th', 'td'].map((tag) => [tag, ['table']])),
  clobber: [],
  strip: ['script', 'style'],
};

/** The headings of a page under which a text's own two levels stand. */
export type Headings = readonly ['h2' | 'h3' | 'h4', 'h3' | 'h4' | 'h5'];

/** A rich text as elements, each of them let through by the sanitiser. */
export function elementsOf(blocks: readonly Block[], headings: Headings = ['h4', 'h5']): readonly (Drawn | string)[] {
  const children = blocks.map((block) => nodeOf(block, headings));
  const clean: unknown = sanitize({ type: 'root', children } as never, allowed);
  return drawnIn(clean);
}

function drawnIn(node: unknown): (Drawn | string)[] {
  const children = typeof node === 'object' && node !== null && 'children' in node ? node.children : [];
  return (Array.isArray(children) ? (children as Node[]) : []).map((child) =>
    child.type === 'text'
      ? child.value
      : { tag: child.tagName, properties: child.properties, children: drawnIn(child) },
  );
}

function nodeOf(block: Block, headings: Headings): Node {
  switch (block.is) {
    case 'paragraph':
      return element('p', block.inline.map(inlineNode));
    case 'heading':
      return element(headings[block.level - 2] ?? 'p', block.inline.map(inlineNode));
    case 'list': {
      const items = block.items.map((item) => element('li', itemNodes(item, headings)));
      return element(
        block.ordered ? 'ol' : 'ul',
        items,
        block.ordered && block.start !== 1 ? { start: block.start } : {},
      );
    }
    case 'quote':
      return element(
        'blockquote',
        block.blocks.map((each) => nodeOf(each, headings)),
      );
    case 'code':
      return element('pre', [element('code', [words(block.text)])]);
    case 'rule':
      return element('hr', []);
    case 'table':
      return element('table', [
        element('thead', [rowOf(block.head, 'th')]),
        element(
          'tbody',
          block.rows.map((row) => rowOf(row, 'td')),
        ),
      ]);
  }
}

/** A line alone in its item needs no paragraph around it. */
function itemNodes(item: readonly Block[], headings: Headings): Node[] {
  return item.flatMap((block) =>
    block.is === 'paragraph' && item.filter(({ is }) => is !== 'list').length === 1
      ? block.inline.map(inlineNode)
      : [nodeOf(block, headings)],
  );
}

function rowOf(cells: readonly Inline[][], tag: 'th' | 'td'): Node {
  return element(
    'tr',
    cells.map((cell) => element(tag, cell.map(inlineNode), tag === 'th' ? { scope: 'col' } : {})),
  );
}

function inlineNode(part: Inline): Node {
  switch (part.is) {
    case 'text':
      return words(part.text);
    case 'code':
      return element('code', [words(part.text)]);
    case 'break':
      return element('br', []);
    case 'link':
      return element('a', part.inline.map(inlineNode), { href: part.href });
    case 'record':
      return element('a', [words(part.short)], { dataRecord: part.short });
    case 'mention':
      return element('span', [words(`@${part.name}`)], { dataMember: part.id });
    case 'picture':
      return element('img', [], { dataPicture: part.id, alt: part.alt });
    case 'strong':
      return element('strong', part.inline.map(inlineNode));
    case 'emphasis':
      return element('em', part.inline.map(inlineNode));
    case 'struck':
      return element('s', part.inline.map(inlineNode));
  }
}

function words(value: string): Node {
  return { type: 'text', value };
}

function element(tagName: string, children: Node[], properties: Properties = {}): Node {
  return { type: 'element', tagName, properties, children };
}
