import type { Page } from 'playwright-core';
import { expect, vi } from 'vitest';
import type { RunningApp } from './stage.ts';

/** Every screen of the sample product, with what it is known by once it is there, on a phone too where nothing else is named. */
export const sampleScreens: readonly [path: string, shows: string, onPhone?: string][] = [
  ['', 'h1'],
  ['voice', '.grid-row'],
  ['voice?tab=processed', '.reading', '.grid-row'],
  ['customers', '.grid-row'],
  ['customers/C-1?peek=F-4', '.customer h1'],
  ['strategy', '.objective'],
  ['roadmap', '.road-column .card'],
  ['roadmap?as=list&q=stage%3Aany', '.grid-row'],
  ['roadmap?as=board', '.card'],
  ['roadmap?as=tree&q=offline', '.grid-row[data-quiet]'],
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
  ['/settings/keyboard', '.settings-list'],
  ['/settings/keys', 'h1'],
  ['/settings/people', '.settings-list'],
  ['/settings/product/harbour', '.settings-list'],
  ['/settings/workspace', 'h1'],
];

/** The address of a screen of the sample. */
export const addressOf = (path: string) => (path.startsWith('/') ? path : `/harbour${path && `/${path}`}`);

/** Follows a link to an address of the app, and waits until the screen before it is gone. */
export async function followLink(page: Page, address: string): Promise<void> {
  await page.evaluate(`(() => {
    const [screen] = document.querySelector('#main').children;
    if (new URL(${JSON.stringify(address)}, location).pathname !== location.pathname) screen?.setAttribute('data-left', '');
    const link = document.createElement('a');
    link.href = ${JSON.stringify(address)};
    document.body.append(link);
    link.click();
    link.remove();
  })()`);
  await page.locator('#main > [data-left]').waitFor({ state: 'detached' });
}

/** Waits until a screen shows what it is known by and nothing of it is still to come. */
export async function screenIsThere(page: Page, shows: string): Promise<void> {
  await page.locator(shows).first().waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('.skeleton').count()).toBe(0);
}

/** Has whoever is signed in, an administrator, begin the sample, and waits until it is played to its end. */
export async function playHarbour(app: RunningApp, page: Page): Promise<void> {
  const headers = { origin: app.url };
  const { id } = await (await page.request.post(`${app.url}/api/sample.begin`, { data: {}, headers })).json();
  const progress = `${app.url}/api/sample.progress?input=${encodeURIComponent(JSON.stringify({ product: id }))}`;
  const playedToItsEnd = async () => {
    const { played, of } = await (await page.request.get(progress)).json();
    if (played !== of) throw new Error(`The sample has played ${played} of its ${of} steps.`);
  };
  await vi.waitFor(playedToItsEnd, { timeout: 60_000, interval: 250 });
}
