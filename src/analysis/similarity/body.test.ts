import { expect, test } from 'vitest';
import { atOnce } from '#lib/in-slices';
import { alikeIn, type Body, emptyBody, lacking, renewed } from './body.ts';

const many = Array.from({ length: 60 }, (_, at) => ({
  id: `old-${at}`,
  text: `Report ${at} of the ${['north', 'south', 'east'][at % 3]} site is late again, number ${at * 7}.`,
}));
const hashed = (texts: readonly { id: string; text: string }[]) => texts.map((each) => ({ ...each, hash: each.text }));
const made = (body: Body, texts: readonly { id: string; text: string }[]) => {
  const all = hashed(texts);
  const lacked = new Set(lacking(body, all));
  const read = all.filter(({ id }) => lacked.has(id));
  return { body: atOnce(renewed(body, all, read)), read: read.length };
};

test('only what is new or changed is read, and all of it is found at once', () => {
  const first = made(emptyBody(), many);
  expect(first.read).toBe(60);
  const [changed, ...others] = many;
  const next = [{ id: changed?.id ?? '', text: 'The crane load chart is gone.' }, ...others];
  const second = made(first.body, [...next, { id: 'new', text: 'Where is the load chart of the crane?' }]);
  expect(second.read).toBe(2);
  expect(second.body.arranged).toBe(first.body.arranged);
  expect(
    alikeIn(second.body, 'crane load chart', { limit: 2 })
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['new', 'old-0']);
  expect(alikeIn(second.body, '', { limit: 2, without: 'new' })[0]?.id).toBe('old-0');
});

test('what is gone is not found, before and after it is arranged anew', () => {
  const first = made(emptyBody(), many);
  const second = made(first.body, many.slice(1));
  const third = made(second.body, many.slice(30));
  expect(third.body.arranged).not.toBe(first.body.arranged);
  for (const { body } of [second, third])
    expect(alikeIn(body, many[0]?.text ?? '', { limit: 20 }).map(({ id }) => id)).not.toContain('old-0');
});
