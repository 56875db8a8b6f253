import { type Block, readMarkdown } from './markdown.ts';
import { type Inline, type Marked, readInline } from './markdown-inline.ts';
import { tidyBlocks, tidyInline } from './markdown-tidy.ts';
import { safeHref } from './safe-href.ts';

const markOf: Record<Marked, string> = { strong: '**', emphasis: '*', struck: '~~' };

/** How much is done so that what is written reads as it was meant: nothing, marks taken back, or no marks at all. */
type Care = 'none' | 'escaped' | 'plain';
const cares: readonly Care[] = ['none', 'escaped', 'plain'];

/** Writes a rich text as Markdown that reads as the same tree; no word of it is ever left out. */
export function writeMarkdown(blocks: readonly Block[]): string {
  return writeBlocks(tidyBlocks(blocks));
}

function writeBlocks(blocks: readonly Block[]): string {
  return blocks.map(writeBlock).join('\n\n');
}

function writeBlock(block: Block): string {
  switch (block.is) {
    case 'paragraph':
      return careful((care) => writeInline(block.inline, care), block);
    case 'heading': {
      const inline = withoutBreaks(block.inline);
      const signs = '#'.repeat(block.level);
      return careful((care) => `${signs} ${writeInline(inline, care)}`, { ...block, inline });
    }
    case 'list':
      return block.items.map((item, at) => writeItem(item, block.ordered ? `${block.start + at}. ` : '- ')).join('\n');
    case 'quote':
      return prefixed(writeBlocks(block.blocks), '> ', '> ');
    case 'code':
      return writeCode(block.text);
    case 'rule':
      return '---';
    case 'table':
      return writeTable(block);
  }
}

function writeItem(item: readonly Block[], sign: string): string {
  const parts = item.map((block, at) => {
    // What would make the item's own line a rule, or an item with nothing in it, stands on a line of its own.
    if (at === 0) return (block.is === 'list' || block.is === 'rule' ? '\n' : '') + writeBlock(block);
    return (
      (block.is === 'list' && item[at - 1]?.is === 'paragraph' && goesOn(block) ? '\n' : '\n\n') + writeBlock(block)
    );
  });
  return prefixed(parts.join(''), sign, ' '.repeat(sign.length)).trimEnd();
}

/** Whether a list may stand right under a line, which only one that begins with words does. */
function goesOn({ ordered, start, items }: Extract<Block, { is: 'list' }>): boolean {
  const first = items[0]?.[0];
  return first !== undefined && first.is !== 'list' && first.is !== 'rule' && (!ordered || start === 1);
}

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((line, at) => (at === 0 ? first + line : line === '' ? others.trimEnd() : others + line))
    .join('\n');
}

function writeCode(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  return `${ticks}\n${text}${text === '' ? '' : '\n'}${ticks}`;
}

function writeTable({ head, rows }: Extract<Block, { is: 'table' }>): string {
  const columns = Math.max(head.length, ...rows.map(({ length }) => length));
  const line = (cells: readonly Inline[][]) =>
    `| ${Array.from({ length: columns }, (_, at) => writeCell(cells[at] ?? [])).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(columns)}`, ...rows.map(line)].join('\n');
}

function writeCell(cell: Inline[]): string {
  const inline = withoutBreaks(cell);
  const bars = (text: string) => text.replaceAll('|', '\\|');
  const wanted = JSON.stringify(inline);
  const reads = (text: string, as: string) => JSON.stringify(tidyInline(readInline(text))) === as;
  for (const care of cares) {
    const text = writeParts(inline, care);
    if (reads(text, wanted)) return bars(text);
  }
  const plain = writeParts(inline, 'plain');
  const left = tidyInline(readInline(plain));
  const bare = writeParts(left, 'none');
  return bars(reads(bare, JSON.stringify(left)) ? bare : plain);
}

/** Written with as little care as reads as the same block; what no care can write keeps its words and loses marks. */
function careful(write: (care: Care) => string, block: Block): string {
  const wanted = JSON.stringify([block]);
  for (const care of cares) {
    const text = write(care);
    if (JSON.stringify(tidyBlocks(readMarkdown(text))) === wanted) return text;
  }
  const text = write('plain');
  const [left, ...more] = tidyBlocks(readMarkdown(text));
  const isLeft = (left?.is === 'paragraph' || left?.is === 'heading') && left.is === block.is && more.length === 0;
  if (!isLeft || left.inline.some(({ is }) => is in markOf)) return text;
  const bare =
    left.is === 'heading'
      ? `${'#'.repeat(left.level)} ${writeInline(left.inline, 'none')}`
      : writeInline(left.inline, 'none');
  return JSON.stringify(tidyBlocks(readMarkdown(bare))) === JSON.stringify([left]) ? bare : text;
}

function withoutBreaks(inline: readonly Inline[]): Inline[] {
  return tidyInline(
    inline.map((part): Inline => {
      if (part.is === 'break') return { is: 'text', text: ' ' };
      return 'inline' in part ? { ...part, inline: withoutBreaks(part.inline) } : part;
    }),
  );
}

function writeInline(inline: readonly Inline[], care: Care): string {
  const text = writeParts(inline, care);
  if (care === 'none') return text;
  // What would begin a block at the start of a line is taken back there.
  return text.replace(/^(\d{1,9})([.)])/gm, '$1\\$2').replace(/^([-+=:|])/gm, '\\$1');
}

function writeParts(inline: readonly Inline[], care: Care): string {
  return inline.map((part) => writePart(part, care)).join('');
}

function writePart(part: Inline, care: Care): string {
  switch (part.is) {
    case 'text':
      return care === 'none' ? part.text : part.text.replace(/[\\`*_[\]#~>!]/g, '\\$&');
    case 'code':
      return writeCodeSpan(part.text);
    case 'break':
      return '\n';
    case 'picture':
      return `![${label(part.alt)}](picture:${part.id})`;
    case 'mention':
      return `[@${part.name.replace(/[[\]\\`*\n]/g, '')}](member:${part.id})`;
    case 'record':
      return `#${part.short}`;
    case 'link':
      return writeLink(part, care);
    default: {
      const inner = writeParts(part.inline, care);
      return care === 'plain' ? inner : markOf[part.is] + inner + markOf[part.is];
    }
  }
}

function writeCodeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const pad = /^`|`$|^ .*\S.* $/.test(text) ? ' ' : '';
  return ticks + pad + text + pad + ticks;
}

function writeLink({ href, inline }: Extract<Inline, { is: 'link' }>, care: Care): string {
  const [only, ...others] = inline;
  if (others.length === 0 && only?.is === 'text' && care === 'none' && safeHref(only.text) === href) return only.text;
  return `[${writeParts(inline, care === 'none' ? 'escaped' : care)}](${href})`;
}

function label(text: string): string {
  return text.replace(/[\\[\]`]/g, '\\$&');
}
