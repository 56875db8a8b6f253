import type { Page } from 'playwright-core';
import { expect } from 'vitest';
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

/** Has whoever is signed in, an administrator, begin the sample, and waits until it is played to its end. */
export async function playHarbour(app: RunningApp, page: Page): Promise<void> {
  const headers = { origin: app.url };
  const { id } = await (await page.request.post(`${app.url}/api/sample.begin`, { data: {}, headers })).json();
  const progress = `${app.url}/api/sample.progress?input=${encodeURIComponent(JSON.stringify({ product: id }))}`;
  await expect
    .poll(async () => page.request.get(progress).then((answer) => answer.json()), { timeout: 60_000, interval: 500 })
    .toSatisfy(({ played, of }) => played === of);
}
