import { cleanText } from '#domain/text';
import { type Item, type Tool, toolNames } from './item.ts';

const longest = 200_000;

/**
 * The words of an item as the description of its record: its own, then what no field here takes, then its comments. What
 * does not fit is left off at the end, and said.
 */
export function wordsOf(item: Item, tool: Tool, more: readonly { says: string; value: string }[]): string {
  const facts = [...more, ...item.facts].map(({ says, value }) => `${says}: ${value}`);
  const from = [item.type, item.status].filter((word) => word !== '').join(', ');
  const head = `From ${toolNames[tool]}: ${item.key}${from === '' ? '' : ` (${from})`}`;
  const comments = item.comments.map(({ on, who, text }) => {
    const by = [on, who].filter((part) => part !== null && part !== '').join(', ');
    return `${by === '' ? 'Somebody' : by}:\n${text}`;
  });
  const about = [head, ...facts].join('\n');
  const said = comments.length > 0 ? `\n\nComments\n\n${comments.join('\n\n')}` : '';
  const own = cleanText(item.description);
  const whole = cleanText(`${own === '' ? '' : `${own}\n\n`}${about}${said}`);
  if (whole.length <= longest) return whole;
  const note = '\n\n(The rest did not fit and is left in the file.)';
  return `${whole.slice(0, longest - note.length).toWellFormed()}${note}`;
}
