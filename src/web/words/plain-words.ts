/** The kinds of record that are written with marks for headings, lists, emphasis and mentions. */
const marked: readonly string[] = ['spec', 'announcement', 'comment'];

/** A text's words without the marks it is written with: `## Rules\n- One **name**` is `Rules: One name`. */
export function plainWords(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      const heading = /^\s*#{1,6}\s+(.*)$/.exec(line)?.[1];
      return heading ? `${heading.replace(/[:\s#]+$/, '')}:` : line.replace(/^\s*(?:[-*+•]|\d+[.)]|>)\s+/, '');
    })
    .join(' ')
    .replace(/!\[([^\]]*)\]\([^)\s]*\)/g, (_whole, shows: string) => shows || 'a picture')
    .replace(/\[([^\]]+)\]\([^)\s]*\)/g, '$1')
    .replace(/(?<!\\)(\*\*|__|~~|`)(.+?)(?<!\\)\1/g, '$2')
    .replace(/\\([\\`*_[\]#~>!.)\-+=:|])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The same for a record of a kind that is written with marks; any other's words are left as they are. */
export function plainOf(kind: string, text: string): string {
  return marked.includes(kind) ? plainWords(text) : text;
}

/** The beginning of a text, to the end of a word, with an ellipsis where more follows. */
export function shortened(text: string, most: number): string {
  const points = Array.from(text);
  if (points.length <= most) return text;
  return `${points
    .slice(0, most)
    .join('')
    .replace(/\s+\S*$/, '')
    .replace(/[.,;:!?]+$/, '')} …`;
}
