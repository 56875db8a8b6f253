import { cleanTitle } from './text.ts';

/** A mention as it stands in a text: a link whose label begins with @ and whose address names a member. */
const mention =
  /(?<!\\)\[@([^[\]\n]{1,200})\]\(member:([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\)/gi;
const fenced = /^ {0,3}(`{3,}|~{3,})[^\n`]*[\s\S]*?(?:\n {0,3}\1[`~]*[ \t]*(?=\n|$)|$(?![\s\S]))/gm;
const inCode = /(?<!`)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g;

/** The most characters of an excerpt. */
const longestExcerpt = 200;

/** Who is mentioned in a Markdown text: the ids of members, in order, each once; what stands in code mentions nobody. */
export function mentionsIn(text: string): string[] {
  return [...new Set([...prose(text).matchAll(mention)].map((match) => String(match[2]).toLowerCase()))];
}

/** The names under which a text mentions members, by id. */
export function namesMentioned(text: string): Map<string, string> {
  return new Map([...prose(text).matchAll(mention)].map(([, name = '', id = '']) => [id.toLowerCase(), name]));
}

/** The mention of a member, to be put into a text. */
export function mentionOf({ id, name }: { id: string; name: string }): string {
  return `[@${cleanTitle(name.replace(/[[\]\\`*]/g, '')).slice(0, 200) || 'somebody'}](member:${id})`;
}

/** A text with its mentions as people say them: `@Jonas Brandt`. */
export function withoutMentionMarks(text: string): string {
  return text.replace(mention, (_whole, name: string) => `@${name}`);
}

/** The beginning of a Markdown text as one line without marks; null for one without words. */
export function excerptOf(text: string | null | undefined): string | null {
  const line = cleanTitle(withoutMarks((text ?? '').slice(0, 20 * longestExcerpt)));
  const points = Array.from(line);
  if (points.length === 0) return null;
  return points.length <= longestExcerpt ? line : `${points.slice(0, longestExcerpt - 1).join('')}…`;
}

/** A Markdown text without mentions' marks and the commonest others; whatever else there is stays as it was typed. */
export function withoutMarks(text: string): string {
  return withoutMentionMarks(text)
    .replace(/!?\[([^[\]\n]*)\]\([^()\s]*\)/g, '$1')
    .replace(/^ {0,3}(?:#{1,6}|>|[-*+]|\d{1,4}[.)])[ \t]+/gm, '')
    .replace(/\*\*|`+/g, '')
    .replace(/(?<![\p{L}\p{N}*])\*(?=\S)([^*\n]*[^*\s])\*(?![\p{L}\p{N}*])/gu, '$1');
}

function prose(text: string): string {
  return text.replace(fenced, '\n').replace(inCode, ' ');
}
