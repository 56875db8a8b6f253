import { type Inline, readInline } from './markdown-inline.ts';
import { readTable, type Table } from './markdown-table.ts';

/** A block of a rich text. HTML is none: it stays the text that it is. */
export type Block =
  | { is: 'heading'; level: 2 | 3; inline: Inline[] }
  | { is: 'paragraph'; inline: Inline[] }
  | { is: 'list'; ordered: boolean; start: number; items: Block[][] }
  | { is: 'quote'; blocks: Block[] }
  | { is: 'code'; text: string }
  | { is: 'rule' }
  | Table;

/** Blocks within blocks are read this deep; what lies deeper is a paragraph. */
const deepest = 6;

const heading = /^ {0,3}(#{1,6})[ \t]+(\S.*)$/;
const fence = /^ {0,3}(`{3,}|~{3,})([^`]*)$/;
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const quoted = /^ {0,3}>[ \t]?(.*)$/;
const marker = /^( {0,3})([-*+]|(\d{1,9})[.)])(?:([ \t]+)(\S.*)|[ \t]*)$/;

/**
 * Reads a rich text (headings, paragraphs, lists, quotes, tables, code, and what `readInline` knows) into a tree of which
 * every leaf is plain text: nothing else of the text ever becomes markup.
 */
export function readMarkdown(text: string): Block[] {
  return readBlocks(text.replace(/\r\n?/g, '\n').split('\n'), 0);
}

function readBlocks(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let plain: string[] = [];
  const end = () => {
    const inline = plain.length > 0 ? readInline(plain.join('\n')) : [];
    if (inline.length > 0) blocks.push({ is: 'paragraph', inline });
    plain = [];
  };
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const found = line.trim() === '' ? undefined : blockAt(lines, at, depth, plain.length > 0);
    if (line.trim() === '') end();
    if (found) {
      end();
      blocks.push(found.block);
      at = found.next;
      continue;
    }
    if (line.trim() !== '') plain.push(line.trim());
    at += 1;
  }
  end();
  return blocks;
}

type Found = { block: Block; next: number } | undefined;

/** The block that begins at a line, where it is no plain paragraph, and the line behind it. */
function blockAt(lines: readonly string[], at: number, depth: number, inParagraph: boolean): Found {
  const line = lines[at] ?? '';
  const [, marks, title = ''] = heading.exec(line) ?? [];
  if (marks) {
    const inline = readInline(title.replace(/(?:^|[ \t]+)#+[ \t]*$/, '').trim());
    if (inline.length > 0) return { block: { is: 'heading', level: marks.length < 3 ? 2 : 3, inline }, next: at + 1 };
  }
  const [, ticks] = fence.exec(line) ?? [];
  if (ticks) return codeAt(lines, at, ticks);
  if (rule.test(line)) return { block: { is: 'rule' }, next: at + 1 };
  const table = readTable(lines, at);
  if (table) return { block: table.table, next: table.next };
  if (depth >= deepest) return undefined;
  if (quoted.test(line)) return quoteAt(lines, at, depth);
  return startsList(line, inParagraph) ? listAt(lines, at, depth) : undefined;
}

function codeAt(lines: readonly string[], at: number, ticks: string): Found {
  const indent = /^ */.exec(lines[at] ?? '')?.[0].length ?? 0;
  const inside: string[] = [];
  let next = at + 1;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? '';
    const closing = line.trim();
    if (closing.length >= ticks.length && closing === ticks.charAt(0).repeat(closing.length)) break;
    inside.push(dedented(line, indent));
  }
  return { block: { is: 'code', text: inside.join('\n') }, next: next + 1 };
}

function quoteAt(lines: readonly string[], at: number, depth: number): Found {
  const inside: string[] = [];
  let next = at;
  for (; next < lines.length; next++) {
    const [, rest] = quoted.exec(lines[next] ?? '') ?? [];
    if (rest === undefined) break;
    inside.push(rest);
  }
  return { block: { is: 'quote', blocks: readBlocks(inside, depth + 1) }, next };
}

/** An item with nothing in it, or a number other than one, is not what a paragraph goes on with. */
function startsList(line: string, inParagraph: boolean): boolean {
  const [whole, , , number, , words] = marker.exec(line) ?? [];
  if (whole === undefined) return false;
  return !inParagraph || (words !== undefined && (number === undefined || Number(number) === 1));
}

function listAt(lines: readonly string[], at: number, depth: number): Found {
  const first = marker.exec(lines[at] ?? '');
  const ordered = first?.[3] !== undefined;
  const items: string[][] = [];
  let width = 2;
  let blank = false;
  let next = at;
  for (; next < lines.length; next++) {
    const line = lines[next] ?? '';
    const indent = /^ */.exec(line.replace(/^\t+/, (tabs) => '    '.repeat(tabs.length)))?.[0].length ?? 0;
    const [whole, space = '', sign = '', number, gap = ' ', words = ''] = marker.exec(line) ?? [];
    if (line.trim() === '') {
      blank = true;
      items.at(-1)?.push('');
    } else if (items.length > 0 && indent >= Math.min(width, 2)) {
      items.at(-1)?.push(dedented(line, width));
      blank = false;
    } else if (whole !== undefined && !rule.test(line) && (number !== undefined) === ordered) {
      width = space.length + sign.length + (gap.length > 4 ? 1 : gap.length);
      items.push([words]);
      blank = false;
    } else if (blank || whole !== undefined || beginsBlock(line)) break;
    else items.at(-1)?.push(line.trim());
  }
  const block: Block = {
    is: 'list',
    ordered,
    start: ordered ? Number(first?.[3]) : 1,
    items: items.map((item) => readBlocks(item, depth + 1)),
  };
  return { block, next };
}

function beginsBlock(line: string): boolean {
  return [heading, fence, rule, quoted].some((begins) => begins.test(line));
}

/** Without up to so many spaces before it; a tab is four. */
function dedented(line: string, width: number): string {
  const spaced = line.replace(/^\t+/, (tabs) => '    '.repeat(tabs.length));
  const indent = Math.min(width, /^ */.exec(spaced)?.[0].length ?? 0);
  return spaced.slice(indent);
}
