import type { Browser, Page } from 'playwright-core';
import { foundProduct, newPerson, type RunningApp } from './stage.ts';

/** Sends a command as whoever is signed in on a page; answers what it gave, or the proposal it became. */
export type Send = (page: Page, command: string, input: unknown) => Promise<Record<string, string>>;

/** Ana the manager and Jonas the owner of one product, each in a browser of their own. */
export interface Crew {
  ana: Page;
  jonas: Page;
  product: string;
  team: string;
  send: Send;
  /** Has Ana invite somebody in a role, who makes an account in a browser of their own. */
  join: (name: string, role: string) => Promise<Page>;
}

/** Lets Ana found the product and Jonas join it as its owner. */
export async function meet(app: RunningApp, browser: Browser, complaints: string[], width = 1360): Promise<Crew> {
  const ana = await newPerson(browser, { width, complaints });
  await foundProduct(app, ana);
  const send: Send = async (page, command, input) => {
    const headers = { origin: app.url };
    const answer = await page.request.post(`${app.url}/api/${command}`, { data: input, headers });
    if (!answer.ok()) throw new Error(`${command}: ${await answer.text()}`);
    return answer.json();
  };
  const { products, teams } = (await (
    await ana.request.get(`${app.url}/api/product.list?input=%7B%7D`)
  ).json()) as Record<'products' | 'teams', { id: string }[]>;
  const product = String(products[0]?.id);
  const join = async (name: string, role: string) => {
    const { token } = await send(ana, 'member.invite', { name, roles: [{ product, role }] });
    const page = await newPerson(browser, { width, complaints });
    const email = `${name.split(' ')[0]?.toLowerCase()}@example.org`;
    const accepted = await page.request.post(`${app.url}/auth/invitation/accept`, {
      headers: { origin: app.url },
      data: { token, email, name, password: 'quiet ropes under the pier 7' },
    });
    if (!accepted.ok()) throw new Error(await accepted.text());
    return page;
  };
  const jonas = await join('Jonas Brandt', 'po');
  return { ana, jonas, product, team: String(teams[0]?.id), send, join };
}

/** A team's finished work as a CSV file: `perWeek` items in each of the whole weeks before a Monday. */
export function historyFile(
  monday: string,
  weeks: number,
  perWeek: number,
): { name: string; mimeType: string; buffer: Buffer } {
  const day = (back: number) => new Date(Date.parse(monday) - back * 86_400_000).toISOString().slice(0, 10);
  const lines = Array.from({ length: weeks * perWeek }, (_, at) => {
    const back = (Math.floor(at / perWeek) + 1) * 7 - (at % 5);
    return `OLD-${at},${day(back + 9)},${day(back)}`;
  });
  const text = ['id,created,finished', ...lines].join('\n');
  return { name: 'finished.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}
