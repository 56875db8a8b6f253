import { expect, test } from 'vitest';
import { foundWorkspace } from '#catalogue/found';
import { run } from '#catalogue/run';
import { memberRights } from '#store/rights';
import { publicScene } from './scene.ts';

test('an address belongs to the workspace that opened it first', async () => {
  const { world, act, browser, close } = await publicScene({ open: false });
  const { env } = world;
  const { workspace } = await foundWorkspace(
    env,
    { id: 'b', name: 'B', email: 'b@b.example' },
    { name: 'B', use: 'test' },
  );
  const rights = await memberRights(env.db, workspace, { account: 'b' });
  if (!rights) throw new Error('Nobody is there.');
  const as = (name: string, input: unknown) =>
    memberRights(env.db, workspace, { account: 'b' }).then((now) =>
      run(env, { workspace, ...(now ?? rights), via: 'http', power: 'decide' }, { name, input }),
    );
  const made = await as('product.create', { name: 'Other', slug: 'field' });
  const { id: product } = (made.kind === 'done' ? made.output : {}) as { id: string };
  await as('role.give', { product, member: rights.member, role: 'pm' });
  await as('portal.open', { product, seen: { [product]: 1 } });
  expect((await browser().get('/p/field')).text).toContain('Other');
  await expect(act('pm', 'portal.open', { product: '$field', seen: { $field: 1 } })).rejects.toThrow(
    'Another workspace of this server has its public pages at /p/field.',
  );
  await as('portal.close', { product, seen: { [product]: 2 } });
  await act('pm', 'portal.open', { product: '$field', seen: { $field: 1 } });
  expect((await browser().get('/p/field')).text).toContain('Dictate a report');
  await close();
});

test('a hundred visitors at once are a hundred votes', async () => {
  const { world, act, browser, close } = await publicScene();
  const feature = String(world.names.get('$dictation.short'));
  const visitors = Array.from({ length: 100 }, (_, at) => browser(`198.18.${at}.1`));
  const sent = await Promise.all(
    visitors.map((one) => one.get('/p/field').then(() => one.send('/p/field', '/p/field/vote', { feature }))),
  );
  expect(new Set(sent.map(({ status }) => status))).toEqual(new Set([200]));
  expect((await browser().get('/p/field')).text).toContain('<span>101</span>');
  await act('pm', 'portal.unpublish', { feature: '$dictation', seen: { $dictation: 2 } });
  expect((await browser().get('/p/field')).text).not.toContain('Dictate a report');
  await close();
});
