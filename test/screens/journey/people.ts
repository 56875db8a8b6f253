import type { Locator, Page } from 'playwright-core';
import { until } from '../../races/program.ts';

/** Two members of one workspace, each in a browser of their own that talks to a server process of its own. */
export interface Pair {
  /** The product manager and administrator. */
  ana: Page;
  anaAt: string;
  /** The product owner. */
  jonas: Page;
  jonasAt: string;
}

/** How long something may take that a person waits for, on a machine with much else to do. */
export const patience = 30_000;

/** The button of a name, as it is written. */
export function button(page: Page | Locator, name: string | RegExp): Locator {
  if (typeof name !== 'string') return page.getByRole('button', { name });
  const plain = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  // The keys that do the same stand on the button.
  return page.getByRole('button', { name: new RegExp(`^${plain}(\\s*(Ctrl|Shift)\\s*\\S+)?$`) });
}

/** The field of a dialog or page whose label begins with these words. */
export function field(page: Page | Locator, label: string): Locator {
  const name = new RegExp(`^${label}`);
  // One that suggests words is a list as well.
  return page.getByRole('textbox', { name }).or(page.getByRole('combobox', { name }));
}

/** Presses keys one after another. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Waits until the backlog begins with these stories. */
export async function rowsAre(page: Page, ...shorts: string[]): Promise<void> {
  const first = () =>
    page.evaluate<string[]>(`[...document.querySelectorAll('.grid-row')]
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .slice(0, ${shorts.length}).map((row) => row.querySelector('.id').textContent)`);
  const wanted = shorts.join(' ');
  await until(`the backlog begins with ${wanted}`, async () => (await first()).join(' ') === wanted, patience);
}
