import { expect, it } from 'vitest';
import { guessBack, turnedBy, turnedOver } from './turned.ts';

const story = { kind: 'story', id: 's1' } as const;
const note = { kind: 'feedback', id: 'v1' } as const;

it('knows what stood in a row, and of what no browser keeps what it was told', () => {
  const turned = turnedBy(
    [
      { ...story, fields: { title: 'Send', description: 'At once' } },
      { ...note, fields: { state: 'archived' }, was: { state: 'unprocessed' } },
      { kind: 'feature', id: 'f1', fields: {} },
    ],
    (_, id) => (id === 's1' ? { id, title: 'Queue', assigneeId: null } : undefined),
  );
  expect(turned).toEqual([
    { ...story, before: { title: 'Queue' }, after: { title: 'Send' } },
    { ...note, before: { state: 'unprocessed' }, after: { state: 'archived' } },
  ]);
  expect(turnedOver(turned)[1]).toEqual({ ...note, before: { state: 'archived' }, after: { state: 'unprocessed' } });
});

it('guesses that fields go back which are still as they were left, and no others', () => {
  const turned = [
    { ...story, before: { title: 'Queue', labels: [] }, after: { title: 'Send', labels: ['ios'] } },
    { ...note, before: { state: 'unprocessed' }, after: { state: 'archived' } },
  ];
  const shown = (_: string, id: string) => (id === 's1' ? { title: 'Send later', labels: ['ios'] } : undefined);
  expect(guessBack(turned, shown).map(({ id, fields }) => ({ id, fields }))).toEqual([
    { id: 's1', fields: { labels: [] } },
    { id: 'v1', fields: { state: 'unprocessed' } },
  ]);
  expect(guessBack(turned.slice(0, 1), () => ({ title: 'Other', labels: ['web'] }))).toEqual([]);
});
