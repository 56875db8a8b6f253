import { expect, test } from 'vitest';
import { excerptOf, mentionOf, mentionsIn, namesMentioned, withoutMentionMarks } from './mentions.ts';

const jonas = '0198c5f0-0000-7000-8000-000000000001';
const mira = '0198c5f0-0000-7000-8000-000000000002';
const at = (id: string, name = 'Jonas Brandt') => `[@${name}](member:${id})`;

test.each([
  ['one among words', `Hello ${at(jonas)}, look.`, [jonas]],
  ['several in order, each once', `${at(mira, 'Mira')} ${at(jonas)} ${at(mira, 'M')}`, [mira, jonas]],
  ['in any case of letters', at(jonas.toUpperCase()), [jonas]],
  ['in a list, a quote and emphasis', `- ${at(jonas)}\n\n> **${at(mira, 'Mira')}**`, [jonas, mira]],
  ['none in code', `\`${at(jonas)}\``, []],
  ['none in code of several ticks', `\`\` \` ${at(jonas)} \`\` ${at(mira, 'Mira')}`, [mira]],
  ['none in fenced code', `\`\`\`ts\n${at(jonas)}\n\`\`\`\n${at(mira, 'Mira')}`, [mira]],
  ['none in fenced code that never ends', `~~~\n${at(jonas)}\n`, []],
  ['none where the bracket is escaped', `\\${at(jonas)}`, []],
  ['none by a link of another kind', `[Jonas](member:${jonas}) [@Jonas](https://x.example/${jonas})`, []],
  ['none by what is no id', '[@Jonas](member:jonas) [@Jonas](member:)', []],
  ['none by an address', 'jonas@example.org @jonas', []],
])('who is mentioned: %s', (_says, text, ids) => {
  expect(mentionsIn(text)).toEqual(ids);
});

test('a long text of marks is read at once', () => {
  const began = performance.now();
  for (const text of ['[@'.repeat(10_000), '`'.repeat(20_000), '```\n'.repeat(5_000), '` '.repeat(10_000)])
    expect(mentionsIn(text)).toEqual([]);
  expect(performance.now() - began).toBeLessThan(1_000);
});

test('what is written as a mention is read as one, whatever the name', () => {
  for (const name of ['Jonas Brandt', 'O’Neil [PM]', 'a](b)', '\\', '', '**x**', '`']) {
    const text = `Hello ${mentionOf({ id: jonas, name })}!`;
    expect(mentionsIn(text), name).toEqual([jonas]);
  }
  expect(namesMentioned(`Hello ${at(jonas)}`).get(jonas)).toBe('Jonas Brandt');
});

test('an excerpt is one plain line of at most 200 characters', () => {
  expect(excerptOf(`Hello ${at(jonas)},\n\nlook`)).toBe('Hello @Jonas Brandt, look');
  expect(excerptOf('## Plan\n\n- **First** the `queue`\n- *then* 2 * 3 * 4, see [this](https://x.example/a)')).toBe(
    'Plan First the queue then 2 * 3 * 4, see this',
  );
  expect(withoutMentionMarks(at(jonas))).toBe('@Jonas Brandt');
  expect(Array.from(excerptOf('👩🏽 '.repeat(300)) ?? '')).toHaveLength(200);
  expect(excerptOf(' \n ')).toBeNull();
  expect(excerptOf(null)).toBeNull();
});
