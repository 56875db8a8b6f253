import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

/** Delivers in processes until nothing is queued or under way. */
async function untilSettled(): Promise<void> {
  while ((await mail.replies()).some(({ state }) => state === 'queued' || state === 'sending'))
    await mail.postman().ended;
}

test('killed before the last byte could go, nothing was sent, and the next process sends it once', async () => {
  const held = Promise.withResolvers<void>();
  const begun = Promise.withResolvers<void>();
  const locked = Promise.withResolvers<void>();
  const lock = world.env.db.transaction().execute(async (db) => {
    await sql`select 1 from reply where id = ${world.names.get('$replyToUlf')} for update`.execute(db);
    locked.resolve();
    await held.promise;
  });
  await locked.promise;
  smtp.begun = begun.resolve;
  const { child, ended } = mail.postman();
  await begun.promise;
  child.kill('SIGKILL');
  await ended;
  held.resolve();
  await lock;
  expect(smtp.taken).toEqual([]);
  await untilSettled();
  expect(smtp.taken).toHaveLength(1);
  expect((await mail.reply('$replyToUlf')).state).toBe('sent');
}, 60_000);

test('killed after the last byte and before the answer, it is not sent again, but left to a person to settle', async () => {
  await mail.act('reply.send', { replies: ['$replyToTilda'], seen: { $replyToTilda: 1 } });
  const arrived = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<void>();
  smtp.arrived = () => {
    arrived.resolve();
    return answer.promise;
  };
  const { child, ended } = mail.postman();
  await arrived.promise;
  child.kill('SIGKILL');
  await ended;
  answer.resolve();
  smtp.arrived = () => undefined;
  await untilSettled();
  const found = await mail.reply('$replyToTilda');
  expect(found.state).toBe('in doubt');
  expect(found.error).toContain(`<${found.id}@field.example>`);
  expect(smtp.taken.filter(({ to }) => to[0] === 'tilda@lund.example')).toHaveLength(1);
  await mail.act('reply.send', { replies: [found.id], seen: { [found.id]: found.version } });
  await untilSettled();
  const both = smtp.taken.filter(({ to }) => to[0] === 'tilda@lund.example');
  expect(both).toHaveLength(2);
  expect(new Set(both.map(({ id }) => id)).size).toBe(1);
}, 60_000);

test('through kills at any moment everybody is told once at most, and nobody is forgotten', async () => {
  const ids = await mail.manyAskers(24);
  const mine = async () => (await mail.replies()).filter(({ id }) => ids.includes(id));
  let kills = 0;
  // Each process is killed a little later in its work than the one before, counted in mails that arrive.
  for (let after = 0; after < 6; after++) {
    const { child, ended } = mail.postman();
    const before = smtp.taken.length;
    smtp.arrived = () => {
      if (smtp.taken.length - before > after && !child.killed) {
        kills += 1;
        child.kill('SIGKILL');
      }
    };
    await ended;
  }
  smtp.arrived = () => undefined;
  await untilSettled();
  const told = new Map<string, number>();
  for (const { to } of smtp.taken) if (to[0]?.endsWith('@many.example')) told.set(to[0], (told.get(to[0]) ?? 0) + 1);
  expect(kills).toBe(6);
  expect([...told.values()].filter((times) => times > 1)).toEqual([]);
  const states = await mine();
  expect(new Set(states.map(({ state }) => state)).difference(new Set(['sent', 'in doubt'])).size).toBe(0);
  expect(states.filter(({ state, email }) => state === 'sent' && !told.has(email))).toEqual([]);
  expect(told.size).toBe(24);
}, 120_000);
