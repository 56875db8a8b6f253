import type { Block } from './markdown.ts';
import type { Inline } from './markdown-inline.ts';

/** The same text as reading it gives: what is empty goes, texts side by side are one, lists of one kind in a row are one. */
export function tidyBlocks(blocks: readonly Block[]): Block[] {
  const tidied: Block[] = [];
  for (const block of blocks) {
    const tidy = tidyBlock(block);
    const last = tidied.at(-1);
    if (!tidy) continue;
    if (last?.is === 'list' && tidy.is === 'list' && last.ordered === tidy.ordered)
      tidied[tidied.length - 1] = { ...last, items: [...last.items, ...tidy.items] };
    else if (last?.is === 'quote' && tidy.is === 'quote')
      tidied[tidied.length - 1] = { ...last, blocks: tidyBlocks([...last.blocks, ...tidy.blocks]) };
    else tidied.push(tidy);
  }
  return tidied;
}

function tidyBlock(block: Block): Block | undefined {
  switch (block.is) {
    case 'paragraph':
    case 'heading': {
      const inline = tidyInline(block.inline);
      return inline.length === 0 ? undefined : { ...block, inline };
    }
    case 'quote': {
      const blocks = tidyBlocks(block.blocks);
      return blocks.length === 0 ? undefined : { is: 'quote', blocks };
    }
    case 'list':
      return block.items.length === 0 ? undefined : { ...block, items: block.items.map(tidyBlocks) };
    case 'table':
      return {
        is: 'table',
        head: block.head.map(tidyInline),
        rows: block.rows.map((row) => row.map(tidyInline)),
      };
    default:
      return block;
  }
}

/** A line of pieces without space at its ends and at its breaks, with marks that begin and end at a word. */
export function tidyInline(inline: readonly Inline[]): Inline[] {
  const lines = trimmed(merged(inline.flatMap(tidyPart)));
  return merged(lines);
}

function tidyPart(part: Inline): Inline[] {
  if (part.is === 'picture') return [{ ...part, alt: part.alt.replace(/\s+/g, ' ').trim() }];
  if (part.is === 'mention') return [{ ...part, name: part.name.replace(/[[\]\\`*\s]+/g, ' ').trim() || 'somebody' }];
  if (part.is === 'text' || part.is === 'code') return [{ ...part, text: part.text.replace(/[\r\n\t]+/g, ' ') }];
  if (part.is === 'link') {
    const inner = merged(part.inline.flatMap(tidyPart));
    return hasWords(inner) ? [{ ...part, inline: trimmed(inner) }] : inner;
  }
  if (part.is !== 'strong' && part.is !== 'emphasis' && part.is !== 'struck') return [part];
  // A mark does not go over a line's end, and not over the space around what it sets off.
  const found: Inline[] = [];
  let piece: Inline[] = [];
  const end = () => {
    const inner = merged(piece);
    const words = trimmed(inner);
    const first = inner[0];
    const last = inner.at(-1);
    if (first?.is === 'text') found.push({ is: 'text', text: /^\s*/.exec(first.text)?.[0] ?? '' });
    if (words.length > 0) found.push({ is: part.is, inline: words });
    if (last?.is === 'text' && words.length > 0) found.push({ is: 'text', text: /\s*$/.exec(last.text)?.[0] ?? '' });
    piece = [];
  };
  for (const inner of part.inline.flatMap(tidyPart).flatMap((each) => (each.is === part.is ? each.inline : [each]))) {
    if (inner.is !== 'break') piece.push(inner);
    else {
      end();
      found.push(inner);
    }
  }
  end();
  return found;
}

function hasWords(inline: readonly Inline[]): boolean {
  return inline.some((part) => part.is !== 'break' && (part.is !== 'text' || part.text.trim() !== ''));
}

function merged(inline: readonly Inline[]): Inline[] {
  const found: Inline[] = [];
  for (const part of inline) {
    const last = found.at(-1);
    if (part.is === 'text' && part.text === '') continue;
    if (part.is === 'code' && part.text === '') continue;
    if (last?.is === 'text' && part.is === 'text')
      found[found.length - 1] = { is: 'text', text: last.text + part.text };
    else if (last?.is === 'code' && part.is === 'code')
      found[found.length - 1] = { is: 'code', text: last.text + part.text };
    else if (last && 'inline' in last && 'inline' in part && last.is === part.is && sameTarget(last, part))
      found[found.length - 1] = { ...last, inline: merged([...last.inline, ...part.inline]) };
    else found.push(part);
  }
  return found;
}

function sameTarget(a: Inline, b: Inline): boolean {
  return a.is !== 'link' || (b.is === 'link' && a.href === b.href);
}

/** Without space at both ends and around breaks, and without a break that ends nothing. */
function trimmed(inline: readonly Inline[]): Inline[] {
  const found: Inline[] = [];
  const before = () => {
    const last = found.at(-1);
    if (last?.is !== 'text') return;
    found.pop();
    const text = last.text.replace(/\s+$/, '');
    if (text !== '') found.push({ is: 'text', text });
  };
  for (const part of inline) {
    const last = found.at(-1);
    const begins = last === undefined || last.is === 'break';
    if (part.is === 'break') {
      before();
      if (found.length > 0 && found.at(-1)?.is !== 'break') found.push(part);
    } else if (part.is === 'text') {
      const text = begins ? part.text.replace(/^\s+/, '') : part.text;
      if (text !== '') found.push({ is: 'text', text });
    } else found.push(part);
  }
  before();
  while (found.at(-1)?.is === 'break') found.pop();
  return found;
}
