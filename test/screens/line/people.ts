import type { Browser, Page } from 'playwright-core';
import { meet } from '../crew.ts';
import { button, press } from '../journey/people.ts';
import { newPerson, type RunningApp } from '../stage.ts';

export { button, field, patience, press } from '../journey/people.ts';

/** The three members of one product and somebody who only has the address of its public pages. */
export interface Line {
  /** Where the program listens. */
  at: string;
  /** The product manager. */
  ana: Page;
  /** The product owner, who also builds with the team. */
  jonas: Page;
  /** He writes what is said, and hears what customers say. */
  marco: Page;
  /** Not signed in, and without any script. */
  visitor: Page;
}

/** Brings the three members in, each in a browser of their own, and a visitor from outside. */
export async function gather(app: RunningApp, browser: Browser, complaints: string[]): Promise<Line> {
  const { ana, jonas, product, send } = await meet(app, browser, complaints);
  const { members } = (await (await ana.request.get(`${app.url}/api/member.list?input=%7B%7D`)).json()) as {
    members: { id: string; name: string }[];
  };
  const owner = members.find(({ name }) => name === 'Jonas Brandt')?.id;
  await send(ana, 'role.give', { product, member: owner, role: 'team' });
  const roles = ['marketing', 'support'].map((role) => ({ product, role }));
  const { token } = await send(ana, 'member.invite', { name: 'Marco Rossi', roles });
  const marco = await newPerson(browser, { complaints });
  const accepted = await marco.request.post(`${app.url}/auth/invitation/accept`, {
    headers: { origin: app.url },
    data: { token, email: 'marco@example.org', name: 'Marco Rossi', password: 'quiet ropes under the pier 7' },
  });
  if (!accepted.ok()) throw new Error(await accepted.text());
  await stopTheClock(ana, app.url);
  const outside = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1360, height: 800 } });
  const visitor = await outside.newPage();
  visitor.setDefaultTimeout(20_000);
  return { at: app.url, ana, jonas, marco, visitor };
}

/** All of it happens on one Monday, for the browsers as for the program. */
async function stopTheClock(ana: Page, at: string): Promise<void> {
  await ana.goto(`${at}/settings/workspace`);
  await ana.getByLabel('Day', { exact: true }).fill('2026-11-16');
  await press(ana, 'Tab');
  await button(ana, 'Stop the clock there').click();
  await ana.getByText(/workspace stands at Monday,? 16 November 2026/).waitFor();
}
