import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answer } from '#catalogue/answer';
import { fill } from '#test/world';
import { type PublicScene, publicScene } from './scene.ts';

let scene: PublicScene;
let dictation: string;

beforeAll(async () => {
  scene = await publicScene();
  dictation = String(scene.world.names.get('$dictation.short'));
});
afterAll(() => scene.close());

const ask = async <T>(name: string, input: Record<string, unknown>): Promise<T> =>
  (await answer(scene.world.env, await scene.world.actor('pm'), name, fill(input, scene.world.names))) as T;
const votes = async () =>
  (await ask<{ features: { short: string; votes: number }[] }>('portal.get', { product: '$field' })).features.find(
    ({ short }) => short === dictation,
  )?.votes;
type Feedback = { text: string; source: string; who: string | null; email: string | null; id: string };
const inbox = async () =>
  (await ask<{ feedback: Feedback[] }>('feedback.list', { product: '$field', limit: 200 })).feedback.filter(
    ({ source }) => source === 'portal',
  );

describe('votes', () => {
  test('a visitor votes once, however often they press, and takes it back', async () => {
    const before = Number(await votes());
    const visitor = scene.browser('198.51.100.1');
    await visitor.get('/p/field');
    const sent = await Promise.all(
      [1, 2, 3, 4, 5].map(() => visitor.send('/p/field', '/p/field/vote', { feature: dictation })),
    );
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(await votes()).toBe(before + 1);
    expect(await ask('feature.get', { feature: '$dictation' })).toMatchObject({ votes: before + 1 });
    expect((await visitor.get('/p/field')).text).toContain('data-voted');
    const back = await visitor.send('/p/field', '/p/field/unvote', { feature: dictation });
    expect([back.status, back.headers.get('location')]).toEqual([303, `/p/field#${dictation}`]);
    expect(await votes()).toBe(before);
  });

  test('a form of another page, another browser or none is refused and counts nothing', async () => {
    const before = await votes();
    const visitor = scene.browser('198.51.100.2');
    const stranger = scene.browser('198.51.100.2');
    await visitor.get('/p/field');
    const token = /name="token" value="([^"]+)"/.exec((await stranger.get('/p/field')).text)?.[1] ?? '';
    const tries = [
      visitor.post('/p/field/vote', { feature: dictation, token }),
      visitor.post('/p/field/vote', { feature: dictation }),
      scene.browser('198.51.100.2').post('/p/field/vote', { feature: dictation, token }),
      visitor.send('/p/field', '/p/field/vote', { feature: dictation, token: 'x' }),
      visitor.post('/p/field/vote', { feature: dictation, token }, { origin: 'https://elsewhere.example' }),
    ];
    for (const tried of await Promise.all(tries)) {
      expect(tried.status).toBe(403);
      expect(tried.headers.get('content-type')).toContain('text/html');
    }
    expect(await votes()).toBe(before);
  });

  test('what is not published cannot be voted for, nor told from what is not there', async () => {
    const visitor = scene.browser('198.51.100.3');
    const hidden = String(scene.world.names.get('$offline.short'));
    const answers = [];
    for (const feature of [hidden, 'F-99999', 'nonsense', '', "F-1' or 1=1"])
      answers.push(await visitor.send('/p/field', '/p/field/vote', { feature }));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
  });

  test('a person and a network vote sixty times an hour', async () => {
    const visitor = scene.browser('198.51.100.60');
    await visitor.get('/p/field');
    let last = 200;
    for (let n = 0; n < 61 && last !== 429; n++)
      last = (await visitor.send('/p/field', n % 2 ? '/p/field/unvote' : '/p/field/vote', { feature: dictation }))
        .status;
    expect(last).toBe(429);
    const fresh = scene.browser('198.51.100.60');
    await fresh.get('/p/field');
    const answered = await fresh.send('/p/field', '/p/field/vote', { feature: dictation });
    expect(answered.status).toBe(429);
    expect(Number(answered.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});

describe('words', () => {
  test('what a visitor writes is in the inbox once, as they wrote it', async () => {
    const visitor = scene.browser('198.51.100.4');
    const { text } = await visitor.get('/p/field/tell');
    const hidden = Object.fromEntries(
      [...text.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, n, v]) => [n, v]),
    );
    const fields = {
      ...hidden,
      words: '<script>alert(1)</script> I love it',
      kind: 'praise',
      name: 'Ines',
      company: 'Porto',
    };
    const sent = await Promise.all([1, 2, 3].map(() => visitor.post('/p/field/tell', fields)));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    const got = (await inbox()).filter(({ who }) => who === 'Ines');
    expect(got).toHaveLength(1);
    expect(got[0]).toMatchObject({
      text: '<script>alert(1)</script> I love it',
      kind: 'praise',
      customer: 'Porto',
      email: null,
    });
  });

  test('what cannot be taken is given back as it was typed', async () => {
    const visitor = scene.browser('198.51.100.5');
    const wrong = await visitor.send('/p/field/tell', '/p/field/tell', {
      words: 'Kept "words" <b>',
      name: 'O\'Neil & "sons"',
      email: 'nobody at all',
      kind: 'problem',
    });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('This is no e-mail address.');
    expect(wrong.text).toContain('\nKept &quot;words&quot; &lt;b&gt;</textarea>');
    expect(wrong.text).toContain('value="O&#39;Neil &amp; &quot;sons&quot;"');
    expect(wrong.text).toContain('value="nobody at all"');
    expect(wrong.text).toContain('value="problem" checked');
    expect((await visitor.send('/p/field/tell', '/p/field/tell', { words: '  \n ' })).status).toBe(422);
    expect((await visitor.send('/p/field/tell', '/p/field/tell', { words: 'a'.repeat(10_001) })).status).toBe(422);
    expect((await visitor.send('/p/field/tell', '/p/field/tell', { words: 'a'.repeat(70_000) })).status).toBe(413);
  });

  test('who fills what nobody sees is thanked, and heard by nobody', async () => {
    const before = (await inbox()).length;
    const robot = await scene
      .browser('198.51.100.6')
      .send('/p/field/tell', '/p/field/tell', { words: 'Buy', website: 'x' });
    expect(robot.status).toBe(200);
    expect((await inbox()).length).toBe(before);
  });

  test('the sixth word of an hour is asked to wait and keeps what was typed, also from a new browser', async () => {
    const visitor = scene.browser('198.51.100.7');
    for (let n = 0; n < 5; n++)
      expect((await visitor.send('/p/field/tell', '/p/field/tell', { words: `Word ${n}` })).status).toBe(200);
    for (const browser of [visitor, scene.browser('198.51.100.7')]) {
      const sixth = await browser.send('/p/field/tell', '/p/field/tell', { words: 'Word six' });
      expect(sixth.status).toBe(429);
      expect(sixth.text).toContain('Word six');
    }
    expect(
      (await scene.browser('198.51.100.8').send('/p/field/tell', '/p/field/tell', { words: 'Other' })).status,
    ).toBe(200);
  });
});

describe('an address', () => {
  test('counts only after its link was opened and its button pressed', async () => {
    const visitor = scene.browser('198.51.100.20');
    await visitor.send('/p/field', '/p/field/vote', { feature: dictation });
    const said = await visitor.send('/p/field', '/p/field/follow', { feature: dictation, email: 'Ida@Porto.example' });
    expect(said.text).toContain('Look into your mail');
    const { about: _about, productName: _name, ...content } = scene.asked.at(-1) ?? {};
    expect(content).toMatchObject({ kind: 'vote', email: 'ida@porto.example' });
    const confirmed = async () =>
      (
        await ask<{ votes: { email: string | null; state: string }[] }>('portal.get', { product: '$field' })
      ).votes.filter(({ email }) => email !== null);
    expect(await confirmed()).toEqual([]);
    const link = scene.links.sign('confirm', content as Record<string, string>, scene.world.clock.now + 1000);
    const opened = await scene.browser('198.51.100.99').get(`/p/-/confirm?t=${link}`);
    expect([opened.status, await confirmed()]).toEqual([200, []]);
    for (const _twice of [1, 2])
      expect((await scene.browser('198.51.100.99').post('/p/-/confirm', { t: link })).status).toBe(200);
    expect(await confirmed()).toMatchObject([{ email: 'ida@porto.example', state: 'confirmed' }]);
  });

  test('left with words is kept with them once confirmed, and a link twice is a link once', async () => {
    const visitor = scene.browser('198.51.100.21');
    await visitor.send('/p/field/tell', '/p/field/tell', { words: 'Tell me', name: 'Rui', email: 'rui@porto.example' });
    const mine = async () => (await inbox()).find(({ who }) => who === 'Rui')?.email;
    expect(await mine()).toBeNull();
    const { about: _about, productName: _name, ...content } = scene.asked.at(-1) ?? {};
    const link = scene.links.sign('confirm', content as Record<string, string>, scene.world.clock.now + 1000);
    for (const _twice of [1, 2]) expect((await visitor.post('/p/-/confirm', { t: link })).status).toBe(200);
    expect(await mine()).toBe('rui@porto.example');
  });

  test('gets three letters a day at most, whoever asks for them', async () => {
    const before = scene.asked.length;
    for (let n = 0; n < 5; n++) {
      const visitor = scene.browser(`198.51.100.${30 + n}`);
      const said = await visitor.send('/p/field/tell', '/p/field/tell', {
        words: `Bomb ${n}`,
        email: 'victim@porto.example',
      });
      expect(said.status).toBe(200);
    }
    expect(scene.asked.length - before).toBe(3);
  });

  test('is stopped by one press, by a mail program too, and no link of one purpose serves another', async () => {
    const product = String(scene.world.names.get('$field'));
    const content = { workspace: scene.world.workspace, product, email: 'rui@porto.example' };
    const stop = scene.links.sign('stop', content);
    const press = await scene.server.request('POST', `/p/-/stop?t=${stop}`, {
      raw: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(press.status).toBe(200);
    const { silent } = await ask<{ silent: { email: string }[] }>('portal.get', { product: '$field' });
    expect(silent.map(({ email }) => email)).toContain('rui@porto.example');
    for (const token of [stop, scene.links.sign('confirm', content, 1), 'x', ''])
      expect((await scene.browser().post('/p/-/confirm', { t: token })).status).toBe(410);
  });

  test('is the daily mail of a member, stopped by one press for that member alone', async () => {
    const { world } = scene;
    const setting = async (as: 'team' | 'po') => answer(world.env, await world.actor(as), 'notice.setting', {});
    const link = scene.links.sign('digest', { workspace: world.workspace, member: String(world.names.get('$mira')) });
    expect((await scene.browser().get(`/p/-/digest?t=${link}`)).status).toBe(200);
    expect(await setting('team')).toEqual({ digest: 'daily' });
    for (const _twice of [1, 2]) {
      const press = await scene.server.request('POST', `/p/-/digest?t=${link}`, {
        raw: 'List-Unsubscribe=One-Click',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect(press.status).toBe(200);
    }
    expect([await setting('team'), await setting('po')]).toEqual([{ digest: 'off' }, { digest: 'daily' }]);
    const other = scene.links.sign('stop', { workspace: world.workspace, member: String(world.names.get('$jonas')) });
    for (const token of [other, 'x', ''])
      expect((await scene.browser().post('/p/-/digest', { t: token })).status).toBe(410);
  });
});

describe('where no mail is sent', () => {
  let still: PublicScene;
  beforeAll(async () => {
    still = await publicScene({ mail: false });
  });
  afterAll(() => still.close());

  test('an address left with words stands beside them, so that whoever left it can be told by hand', async () => {
    const { world } = still;
    const fields = { words: 'Half of them work in basements.', name: 'Rui', email: 'Rui@Porto.example' };
    const sent = await still.browser().send('/p/field/tell', '/p/field/tell', fields);
    expect([sent.status, sent.text.includes('We have sent')]).toEqual([200, false]);
    const { feedback } = (await answer(world.env, await world.actor('pm'), 'feedback.list', {
      product: world.names.get('$field'),
      limit: 200,
    })) as { feedback: Feedback[] };
    const mine = feedback.find(({ who }) => who === 'Rui');
    expect(mine).toMatchObject({ email: 'rui@porto.example', source: 'portal' });
    const seen = { [String(mine?.id)]: 1 };
    await still.act('pm', 'insight.link', { feedback: mine?.id, feature: '$drawings', startAt: 0, endAt: 7, seen });
    const { replies } = (await still.act('pm', 'reply.prepare', { features: ['$drawings'] })) as unknown as {
      replies: string[];
    };
    const shown = await Promise.all(
      replies.map(async (id) => answer(world.env, await world.actor('pm'), 'record.get', { id })),
    );
    expect(shown).toContainEqual(
      expect.objectContaining({ row: expect.objectContaining({ toName: 'Rui', email: 'rui@porto.example' }) }),
    );
  });

  test('a wrong address is given back, and a voter is not asked for one', async () => {
    const visitor = still.browser('198.51.100.77');
    const wrong = await visitor.send('/p/field/tell', '/p/field/tell', { words: 'Word', email: 'nobody at all' });
    expect([wrong.status, wrong.text.includes('This is no e-mail address.')]).toEqual([422, true]);
    const feature = String(still.world.names.get('$dictation.short'));
    expect((await visitor.send('/p/field', '/p/field/vote', { feature })).status).toBe(303);
  });
});
