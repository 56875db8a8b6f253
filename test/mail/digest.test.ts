import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeDigest } from '#domain/digest';
import { mentionOf } from '#domain/mentions';
import { composeMail } from '#jobs/mail/compose';
import { deliverDigests, digestTask, writeDueDigests } from '#jobs/mail/deliver-digest';
import type { Post } from '#jobs/mail/post';
import { conversing } from '#test/conversation/scene';
import { buildWorld, type World } from '#test/world';
import { type Loopback, loopback, postAt } from './scene.ts';

let world: World;
let smtp: Loopback;
let scene: ReturnType<typeof conversing>;
beforeAll(async () => {
  world = await buildWorld();
  smtp = await loopback();
  scene = conversing(world);
  await scene.tick();
  await sql`delete from notice`.execute(world.env.db);
});
afterAll(async () => {
  await smtp.close();
  await world.close();
});

const { signal } = new AbortController();
const mention = (name: string) => mentionOf({ id: String(world.names.get(name)), name: name.slice(1) });
/** Seven in the morning in Berlin, on a day of November. */
const seven = (day: number) => Date.parse(`2026-11-${day}T06:00:00Z`);
const say = async (text: string, story = '$queue') => {
  await scene.act('po', 'comment.write', { story, text });
  await scene.tick();
};

/** The jobs that the clock leaves at this moment, by whom they are for. */
async function due(): Promise<Record<string, string>[]> {
  const left: Record<string, string>[] = [];
  await writeDueDigests(async (_db, task, payload) => {
    if (task === digestTask) left.push(payload as Record<string, string>);
  })(world.env);
  return left;
}
/** Lets the clock leave its jobs, and does each as often at once as `times` says. */
async function morning(post: Post = postAt(smtp.url), times = 1): Promise<string[]> {
  const before = smtp.taken.length;
  for (const job of await due())
    await Promise.all(Array.from({ length: times }, () => deliverDigests(world.env, post)(job, signal)));
  return smtp.taken.slice(before).flatMap(({ to }) => to);
}
/** The words of a mail, as a reader sees them. */
const wordsOf = (raw = '') =>
  Buffer.from(
    raw
      .slice(raw.indexOf('\r\n\r\n'))
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

test('what is new is told once, at seven where one works, however often the job runs', async () => {
  await say(`Is it fast, ${mention('$mira')}?`);
  expect(await morning()).toEqual([]);
  world.clock.now = seven(17) - 1;
  expect(await due()).toEqual([]);
  world.clock.now = seven(17);
  expect(await morning(undefined, 4)).toEqual(['mira@example.com']);
  expect(await morning()).toEqual([]);
  const { raw } = smtp.taken[0] ?? { raw: '' };
  expect(raw).toContain('From: Field <hello@field.example>');
  expect(raw).toContain('To: Mira Vogel <mira@example.com>');
  expect(raw).toContain('Subject: New for you: Queue a report while offline');
  expect(raw.replace(/\r\n /g, '')).toMatch(/^List-Unsubscribe: ?<https:\/\/field\.example\/p\/-\/digest\?t=[\w.-]+>/m);
  const words = wordsOf(raw);
  expect(words).toContain(
    'Queue a report while offline (Field)\n  Jonas Brandt mentioned you: “Is it fast, @mira?”'.replace('\n', '\r\n'),
  );
  expect(words).toMatch(/https:\/\/field\.example\/field\/stories\/S-\d+/);
});

test('the next day tells only what came since, and a day without news is a day without mail', async () => {
  await say(`And small, ${mention('$mira')}?`);
  world.clock.now = seven(17) + 16 * 3_600_000;
  expect(await morning()).toEqual([]);
  world.clock.now = seven(18);
  expect(await morning()).toEqual(['mira@example.com']);
  expect(wordsOf(smtp.taken.at(-1)?.raw)).toContain('And small');
  world.clock.now = seven(19);
  expect(await morning()).toEqual([]);
});

test('what is done by then is not told', async () => {
  await say(`Once more, ${mention('$mira')}`);
  await scene.act('team', 'notice.done', { threads: [{ story: '$queue' }] });
  world.clock.now = seven(20);
  expect(await morning()).toEqual([]);
});

test('nobody is told who switched it off, nor of what they see no longer', async () => {
  await say(`${mention('$mira')} ${mention('$sol')} ${mention('$stella')}`);
  await scene.act('sales', 'notice.digest', { digest: 'off' });
  await scene.act('admin', 'role.take', { role: '$stellaRole' });
  world.clock.now = seven(21);
  expect(await morning()).toEqual(['mira@example.com']);
  await scene.act('sales', 'notice.digest', { digest: 'daily' });
  expect(await morning()).toEqual(['sol@example.com']);
});

test('a server that puts it off is asked again, and the mail comes once', async () => {
  await say(`Later, ${mention('$mira')}`);
  world.clock.now = seven(22);
  smtp.refuse.set('mira@example.com', { code: 451, says: 'Come back' });
  expect(await morning()).toEqual([]);
  expect(await due()).toEqual([]);
  smtp.refuse.clear();
  world.clock.now += 5 * 60_000;
  expect(await morning()).toEqual(['mira@example.com']);
  expect(await morning()).toEqual([]);
});

test('a process that dies before the mail can have gone is made good; one that dies after costs a mail and doubles none', async () => {
  const dying = (when: 'before' | 'after'): Post => ({
    ...postAt(smtp.url),
    async digest(_letter, begin) {
      if (when === 'after') await begin();
      throw new Error('The process died.');
    },
  });
  await say(`Careful, ${mention('$mira')}`);
  world.clock.now = seven(23);
  await expect(morning(dying('before'))).rejects.toThrow('died');
  expect(await morning()).toEqual(['mira@example.com']);
  await say(`Careful again, ${mention('$mira')}`);
  world.clock.now = seven(24);
  await expect(morning(dying('after'))).rejects.toThrow('died');
  expect(await morning()).toEqual([]);
  await say(`And now, ${mention('$mira')}`);
  world.clock.now = seven(25);
  expect(await morning()).toEqual(['mira@example.com']);
});

test('an address that is refused for good is not tried again that day', async () => {
  await say(`Gone, ${mention('$mira')}`);
  world.clock.now = seven(26);
  smtp.refuse.set('mira@example.com', { code: 550, says: 'No such user' });
  expect(await morning()).toEqual([]);
  smtp.refuse.clear();
  expect(await due()).toEqual([]);
});

test('nothing in a title or an excerpt becomes a header', async () => {
  const hostile = 'Eve\r\nBcc: all@victim.example\r\n\r\nwords';
  const reason = { why: 'commented' as const, actorName: hostile, excerpt: hostile, was: null, is: null };
  const of = { subjectKind: 'story' as const, subjectId: 'x', short: 'S-1', title: hostile, product: 'field' };
  const thread = { ...of, productName: hostile, reasons: [reason] };
  const { subject, text } = writeDigest([thread], {
    count: 1,
    base: 'https://field.example',
    stop: 's',
    name: hostile,
  });
  const to = { name: hostile, address: 'mira@example.com' };
  const mail = { to, subject, text, id: 'x', date: new Date(0) };
  const raw = (await composeMail({ name: 'Field', address: 'hello@field.example' }, mail)).toString('latin1');
  const [head = ''] = raw.split('\r\n\r\n');
  expect(head).not.toMatch(/^Bcc:/im);
});
