import { expect, it } from 'vitest';
import { type Met, menusOf, paletteOf } from './registry/walk.ts';
import { withoutKey } from './registry/without-key.ts';
import { setStage } from './set-stage.ts';
import { foundProduct } from './stage.ts';

const stage = setStage();

/** Every screen of the sample, with what it is known by once it is there. */
const screens: readonly [path: string, shows: string][] = [
  ['', 'h1'],
  ['voice', '.grid-row'],
  ['voice?tab=processed', '.reading'],
  ['customers', '.grid-row'],
  ['customers/C-1?peek=F-4', '.customer h1'],
  ['strategy', '.objective'],
  ['roadmap', '.road-column .card'],
  ['roadmap?as=list&q=stage%3Aany', '.grid-row'],
  ['roadmap?as=board', '.card'],
  ['roadmap?as=timeline', '.time-row'],
  ['roadmap?as=changes', 'main'],
  ['features/F-4', '#knot-say'],
  ['backlog', '.grid-row'],
  ['backlog?as=board', '.card'],
  ['backlog?as=table&peek=S-40', '.peek .act-bar'],
  ['stories/S-40', '.story-part'],
  ['sprint', '.grid-row'],
  ['board', '.card'],
  ['stand-up', '.stand-up-person'],
  ['demos', '.demos a'],
  ['retro', 'h1'],
  ['releases', '.grid-row'],
  ['releases?of=launched', '.grid-row'],
  ['releases/R-1', '#gates'],
  ['outbox', '.reply, .state'],
  ['align', '.align'],
  ['align?tab=proposals', '.align'],
  ['align?tab=log', '.align li'],
  ['align?tab=rights', '.align table'],
  ['align?tab=duties', '.align'],
  ['import', 'h1'],
  ['/search?q=offline', '.search-box'],
  ['/inbox', 'h1'],
  ['/products/new', 'h1'],
  ['/settings/account', 'h1'],
  ['/settings/keys', 'h1'],
  ['/settings/people', '.settings-list'],
  ['/settings/product/harbour', '.settings-list'],
  ['/settings/workspace', 'h1'],
];

it('every screen of the sample reloads to itself, every line of its menus is in the palette, and what has no key says why', async () => {
  const page = await stage.newPerson();
  await foundProduct(stage.app, page, { product: 'Quay' });
  const headers = { origin: stage.app.url };
  const begun = await (await page.request.post(`${stage.app.url}/api/sample.begin`, { data: {}, headers })).json();
  const progress = `${stage.app.url}/api/sample.progress?input=${encodeURIComponent(JSON.stringify({ product: begun.id }))}`;
  await expect
    .poll(async () => page.request.get(progress).then((answer) => answer.json()), { timeout: 120_000, interval: 500 })
    .toSatisfy(({ played, of }) => played === of);

  const met = new Map<string, Met>();
  const strayed: string[] = [];
  const unlisted: string[] = [];
  for (const [path, shows] of screens) {
    const address = path.startsWith('/') ? path : `/harbour${path && `/${path}`}`;
    await page.goto(stage.app.url + address);
    await page.locator(shows).first().waitFor();
    const now = page.url().replace(stage.app.url, '');
    if (now !== address || /not found/i.test(await page.title())) strayed.push(`${address} became ${now}`);
    let seen = false;
    for await (const { of, lines, palette } of menusOf(page)) {
      seen = true;
      for (const action of palette) met.set(action.id, action);
      const offered = new Set(palette.map(({ says }) => says));
      for (const says of lines) if (!offered.has(says)) unlisted.push(`${address}, ${of}: ${says}`);
    }
    if (!seen) for (const action of await paletteOf(page)) met.set(action.id, action);
  }
  expect(strayed).toEqual([]);
  expect(unlisted).toEqual([]);

  const reasons = Object.keys(withoutKey);
  const bare = [...met.values()].filter(({ keys }) => keys === '').map(({ id }) => id);
  const reasonOf = (id: string) => reasons.find((name) => (/[.-]$/.test(name) ? id.startsWith(name) : id === name));
  expect(bare.filter((id) => !reasonOf(id))).toEqual([]);
  expect(reasons.filter((name) => !bare.some((id) => reasonOf(id) === name))).toEqual([]);
}, 300_000);
