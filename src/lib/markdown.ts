import { type Inline, readInline } from './markdown-inline.ts';

/** A block of a light text: a heading, a paragraph, or a list. Quotes, tables, pictures and HTML are none and stay text. */
export type Block =
  | { is: 'heading'; level: 2 | 3; inline: Inline[] }
  | { is: 'paragraph'; inline: Inline[] }
  | { is: 'list'; ordered: boolean; items: Inline[][] };

const heading = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/;
const bullet = /^ {0,3}[-*+][ \t]+(.*)$/;
const numbered = /^ {0,3}\d{1,4}[.)][ \t]+(.*)$/;

/**
 * Reads a light text (headings, paragraphs, lists, emphasis, code, links) into a small tree of which every leaf is plain
 * text: whoever draws it escapes those, and nothing else of the text ever becomes markup.
 */
export function readMarkdown(text: string): Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  let list: { ordered: boolean; items: string[] } | undefined;
  const end = () => {
    if (lines.length > 0) blocks.push({ is: 'paragraph', inline: readInline(lines.join('\n')) });
    if (list) blocks.push({ is: 'list', ordered: list.ordered, items: list.items.map(readInline) });
    lines = [];
    list = undefined;
  };
  for (const line of text.replace(/\r\n?/g, '\n').split('\n')) {
    const [, marks, title] = heading.exec(line) ?? [];
    const [, item = numbered.exec(line)?.[1]] = bullet.exec(line) ?? [];
    if (line.trim() === '') end();
    else if (marks && title) {
      end();
      blocks.push({ is: 'heading', level: marks.length < 3 ? 2 : 3, inline: readInline(title) });
    } else if (item !== undefined) {
      const ordered = !bullet.test(line);
      if (list?.ordered !== ordered) end();
      list ??= { ordered, items: [] };
      list.items.push(item);
    } else if (list) list.items.push(`${list.items.pop() ?? ''}\n${line.trim()}`);
    else lines.push(line.trim());
  }
  end();
  return blocks;
}
