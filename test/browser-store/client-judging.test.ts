import { expect, test } from 'vitest';
import type { LiveEvent } from '#domain/change';
import { done, setUp } from './client-set-up.ts';

const retitled = (command: string, version: number): LiveEvent => ({
  event: 'changes',
  upTo: version + 2,
  changes: [{ seq: version + 2, kind: 'story', id: 's1', op: 'update', set: {}, version, command, actor: 'm1' }],
});

test('a command that judges records one has just written waits for their answers and goes with the versions that these led to', async () => {
  const { clock, store, client, sent, retitle } = setUp([done(6), done(7), done(8)]);
  retitle('Saved on leaving the field');
  client.run('criterion.check', { criterion: 'k1' }, { guess: { kind: 'criterion', id: 'k1', fields: { met: true } } });
  const seen = client.seeing({ kind: 'story', id: 's1' }, { kind: 'criterion', id: 'k1', version: 2 });
  client.run('story.accept', () => ({ story: 's1', seen: seen() }));
  await clock.pass(1_000);
  expect(sent).toHaveLength(2);
  const come = (seq: number, kind: 'story' | 'criterion', id: string, version: number, set: Record<string, unknown>) =>
    store.apply({
      event: 'changes',
      upTo: seq,
      changes: [{ seq, kind, id, op: 'update', set, version, command: `id${seq - 5}`, actor: 'm1' }],
    });
  come(6, 'story', 's1', 4, { title: 'Saved on leaving the field' });
  expect(sent).toHaveLength(2);
  come(7, 'criterion', 'k1', 3, { met: true });
  expect(sent[2]?.body).toEqual({ story: 's1', seen: { s1: 4, k1: 3 } });
});

test('a preview of what judges a record one has just written is asked for with the version that this led to', async () => {
  const { clock, store, client, sent, retitle } = setUp([done(6), Response.json({ lines: [] })]);
  retitle('Saved on leaving the field');
  const seen = client.seeing({ kind: 'story', id: 's1' });
  const preview = client.preview('story.cut', () => ({ story: 's1', seen: seen() }));
  await clock.pass(1_000);
  expect(sent).toHaveLength(1);
  store.apply({
    event: 'changes',
    upTo: 6,
    changes: [{ seq: 6, kind: 'story', id: 's1', op: 'update', set: {}, version: 4, command: 'id1', actor: 'm1' }],
  });
  await preview;
  expect(sent[1]).toMatchObject({ url: '/api/story.cut?preview=true', body: { story: 's1', seen: { s1: 4 } } });
});

test('a preview does not wait for answers that do not come', async () => {
  const { clock, client, sent, retitle } = setUp(['cut', Response.json({ lines: [] })]);
  retitle('Saved in a tunnel');
  const seen = client.seeing({ kind: 'story', id: 's1' });
  const preview = client.preview('story.cut', () => ({ story: 's1', seen: seen() }));
  await clock.pass(0);
  await preview;
  expect(sent[1]).toMatchObject({ url: '/api/story.cut?preview=true', body: { seen: { s1: 3 } } });
});

test('what one writes after judging a record goes after the judgement', async () => {
  const { clock, client, sent, retitle } = setUp(['silence']);
  const seen = client.seeing({ kind: 'story', id: 's1' });
  client.run('story.start', () => ({ story: 's1', seen: seen() }));
  retitle('Too late to be judged');
  await clock.pass(0);
  expect(sent.map(({ url }) => url)).toEqual(['/api/story.start']);
});

test('what others made of a record after one looked is not taken for seen', async () => {
  const { clock, store, client, sent } = setUp(['silence']);
  const seen = client.seeing({ kind: 'story', id: 's1' }, { kind: 'criterion', id: 'k1', version: 2 });
  store.apply({
    event: 'changes',
    upTo: 6,
    changes: [{ seq: 6, kind: 'story', id: 's1', op: 'update', set: {}, version: 4, command: 'theirs', actor: 'm2' }],
  });
  client.run('story.start', () => ({ seen: seen() }));
  await clock.pass(0);
  expect(sent[0]?.body).toEqual({ seen: { s1: 3, k1: 2 } });
});

test('one’s own writes count as seen where what one looks at was read before them', async () => {
  const { clock, store, client, sent } = setUp([done(6), 'silence']);
  client.run('criterion.check', { criterion: 'k1', met: true });
  await clock.pass(0);
  const made = (command: string, version: number) =>
    store.apply({
      event: 'changes',
      upTo: version + 3,
      changes: [
        { seq: version + 3, kind: 'criterion', id: 'k1', op: 'update', set: {}, version, command, actor: 'm1' },
      ],
    });
  made('id1', 3);
  made('theirs', 4);
  const seen = client.seeing({ kind: 'criterion', id: 'k1', version: 2 });
  client.run('story.start', () => ({ seen: seen() }));
  await clock.pass(0);
  expect(sent[1]?.body).toEqual({ seen: { k1: 3 } });
});

test('what an answer shows counts as seen where the rows have not caught up with it, and what the rows tell where they are ahead', async () => {
  const { clock, client, sent } = setUp(['silence']);
  const ahead = client.seeing(
    { kind: 'story', id: 's1', version: 5 },
    { kind: 'story', id: 'new', version: 2 },
    { kind: 'story', id: 'unknown' },
  );
  const behind = client.seeing({ kind: 'story', id: 's1', version: 2 });
  client.run('story.start', () => ({ ahead: ahead(), behind: behind() }));
  await clock.pass(0);
  expect(sent[0]?.body).toEqual({ ahead: { s1: 5, new: 2 }, behind: { s1: 3 } });
});

test('after a reload, what was typed after another write is judged by what that write led to', async () => {
  const { clock, client, store, sent } = setUp([done(6), done(7)]);
  const guesses = [{ kind: 'story', id: 's1', fields: { title: 'New' } }] as const;
  const of = { reason: undefined, guesses, sent: false };
  client.restore({ id: 'id1', name: 'story.edit', input: { id: 's1', title: 'New' }, ...of });
  client.restore({ id: 'id2', name: 'story.start', input: { story: 's1', seen: { s1: 3 } }, ...of });
  await clock.pass(0);
  store.apply(retitled('id1', 4));
  await clock.pass(0);
  expect(sent.map(({ body }) => body)).toEqual([
    { id: 's1', title: 'New' },
    { story: 's1', seen: { s1: 4 } },
  ]);
});
