import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { run } from '#catalogue/run';
import { buildWorld } from '#test/world';

/** The first words of the addresses of screens that belong to no product. */
function firstWords(): Set<string> {
  const text = readFileSync(new URL('../../src/web/routes.ts', import.meta.url), 'utf8');
  const outside = text.slice(text.indexOf('export const workspaceScreens'));
  return new Set([...outside.matchAll(/path: '\/([a-z-]+)/g)].map((match) => match[1] ?? ''));
}

test('no product can be called by an address that a screen of the workspace has', async () => {
  const world = await buildWorld();
  const admin = await world.actor('admin');
  const words = firstWords();
  expect(words).toContain('settings');
  for (const slug of words) {
    const made = run(world.env, admin, { name: 'product.create', input: { name: 'Tenant portal', slug } });
    await expect(made, slug).rejects.toMatchObject({ code: 'invalid', field: 'slug' });
  }
  await world.close();
});
