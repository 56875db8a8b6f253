import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildWorld, type World } from '#test/world';
import { type Loopback, loopback, mailing } from './scene.ts';

let world: World;
let smtp: Loopback;
let mail: ReturnType<typeof mailing>;
beforeAll(async () => {
  world = await buildWorld();
  smtp = await loopback();
  mail = mailing(world, smtp);
});
afterAll(async () => {
  await smtp.close();
  await world.close();
});

test('a queued reply is sent once, however often and at the same time its job runs', async () => {
  await Promise.all([1, 2, 3, 4].map(() => mail.deliver('$replyToUlf')));
  await mail.deliver('$replyToUlf');
  expect(smtp.taken.map(({ to }) => to)).toEqual([['ulf@lund.example']]);
  expect(await mail.reply('$replyToUlf')).toMatchObject({ state: 'sent', error: null });
  const { raw } = smtp.taken[0] ?? { raw: '' };
  expect(raw).toContain('From: Field <hello@field.example>');
  expect(raw).toContain('To: Ulf <ulf@lund.example>');
  expect(raw).toContain(`Message-ID: <${world.names.get('$replyToUlf')}@field.example>`);
  expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  expect(raw.replace(/\r\n /g, '')).toMatch(/^List-Unsubscribe: ?<https:\/\/field\.example\/p\/-\/stop\?t=[\w.-]+>/m);
});

describe('what the server says', () => {
  test('put off is tried again, later each time, and no earlier', async () => {
    smtp.refuse.set('tilda@lund.example', { code: 451, says: 'Greylisted, come back' });
    await mail.act('reply.send', { replies: ['$replyToTilda'], seen: { $replyToTilda: 1 } });
    const waits: number[] = [];
    for (let n = 0; n < 4; n++) {
      await mail.deliver('$replyToTilda');
      const { state, error, nextAt } = await mail.reply('$replyToTilda');
      expect([state, error]).toEqual(['queued', '451 Greylisted, come back']);
      waits.push((Date.parse(String(nextAt)) - world.clock.now) / 60_000);
      const before = await mail.reply('$replyToTilda');
      await mail.deliver('$replyToTilda');
      expect(await mail.reply('$replyToTilda')).toEqual(before);
      world.clock.now = Date.parse(String(nextAt));
    }
    expect(waits).toEqual([1, 2, 5, 15]);
    smtp.refuse.clear();
    await mail.deliver('$replyToTilda');
    expect((await mail.reply('$replyToTilda')).state).toBe('sent');
  });

  test('given up only after a day and a half, with the reason', async () => {
    const [id = ''] = await mail.manyAskers(1);
    smtp.refuse.set('asker0@many.example', { code: 450, says: 'Mailbox busy' });
    const began = world.clock.now;
    for (let n = 0; n < 20; n++) {
      await mail.deliver(id);
      const { nextAt } = (await mail.replies()).find((reply) => reply.id === id) ?? { nextAt: null };
      if (nextAt === null) break;
      world.clock.now = Date.parse(nextAt);
    }
    expect((await mail.replies()).find((reply) => reply.id === id)).toMatchObject({
      state: 'failed',
      error: '450 Mailbox busy',
    });
    expect((world.clock.now - began) / 3_600_000).toBeGreaterThan(24);
  });

  test('refused for good is failed at once, with the reason, and can be sent anew by hand', async () => {
    smtp.refuse.set('vera@lund.example', { code: 550, says: 'No such user here\u202E\u0007' });
    await mail.act('reply.edit', { reply: '$replyToVera', email: 'vera@lund.example', was: { email: null } });
    await mail.act('reply.send', { replies: ['$replyToVera'], seen: { $replyToVera: 2 } });
    await mail.deliver('$replyToVera');
    expect(await mail.reply('$replyToVera')).toMatchObject({ state: 'failed', error: '550 No such user here' });
    smtp.refuse.clear();
    const { version } = await mail.reply('$replyToVera');
    await mail.act('reply.send', { replies: ['$replyToVera'], seen: { $replyToVera: version } });
    await mail.deliver('$replyToVera');
    expect((await mail.reply('$replyToVera')).state).toBe('sent');
    expect(smtp.taken.filter(({ to }) => to[0] === 'vera@lund.example')).toHaveLength(1);
  });
});

test('a server that is away puts a reply off and loses nothing', async () => {
  const { act } = mail;
  const { id } = await act('feedback.capture', { product: '$field', text: 'Away wants to draw.' });
  const feedback = String(id);
  await act('portal.confirm', { feedback, email: 'away@many.example', was: { email: null } });
  await act('insight.link', { feedback, feature: '$drawings', startAt: 0, endAt: 4, seen: { [feedback]: 2 } });
  const { replies } = (await act('reply.prepare', { features: ['$drawings'] })) as { replies: [string] };
  const nobody = await loopback();
  await nobody.close();
  const away = mailing(world, nobody);
  await act('reply.send', { replies, seen: { [replies[0]]: 1 } });
  await away.deliver(replies[0]);
  const put = (await mail.replies()).find((reply) => reply.id === replies[0]);
  expect(put).toMatchObject({ state: 'queued', tries: 1, error: expect.stringContaining('ECONNREFUSED') });
  world.clock.now = Date.parse(String(put?.nextAt));
  await mail.deliver(replies[0]);
  expect((await mail.replies()).find((reply) => reply.id === replies[0])?.state).toBe('sent');
});

test('nobody is told who asked for no more mail meanwhile', async () => {
  const { act } = mail;
  const { id } = await act('feedback.capture', { product: '$field', text: 'Mute wants to draw.' });
  const feedback = String(id);
  await act('portal.confirm', { feedback, email: 'mute@many.example', was: { email: null } });
  await act('insight.link', { feedback, feature: '$drawings', startAt: 0, endAt: 4, seen: { [feedback]: 2 } });
  const { replies } = (await act('reply.prepare', { features: ['$drawings'] })) as { replies: [string] };
  await act('reply.send', { replies, seen: { [replies[0]]: 1 } });
  await act('portal.mute', { product: '$field', email: 'mute@many.example' });
  await mail.deliver(replies[0]);
  expect(smtp.taken.some(({ to }) => to[0] === 'mute@many.example')).toBe(false);
  expect((await mail.replies()).find((reply) => reply.id === replies[0])?.state).toBe('failed');
});

test('whoever has a reply is never written a second one', async () => {
  await expect(mail.act('reply.prepare', { features: ['$drawings'] })).rejects.toThrow('Nobody is left to be told');
});
