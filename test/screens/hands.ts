import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Somebody at a keyboard: no more can be done with the page than with its keys and eyes. */
export interface Hands {
  /** Opens an address, as it is typed or followed from a mail. */
  open: (address: string) => Promise<void>;
  /** Presses keys, each once the one before was answered. */
  press: (...keys: string[]) => Promise<void>;
  /** Writes where the focus is. */
  write: (text: string) => Promise<void>;
  /** Goes on with Tab to what has a name. */
  tabTo: (name: string | RegExp) => Promise<void>;
  /** Waits until what has this name has the focus. */
  isAt: (name: string | RegExp) => Promise<void>;
  /** Waits until this is to be read. */
  sees: (words: string | RegExp) => Promise<void>;
  /** Waits until no dialog is open. */
  isBack: () => Promise<void>;
  /** Goes to whatever the commands find by these words. */
  command: (words: string, line: string | RegExp) => Promise<void>;
}

/** More steps than this nobody would go with Tab. */
const most = 40;

/** What is pressed with a pointer is a complaint, whoever pressed it. */
const watchPointer = `for (const kind of ['pointerdown', 'mousedown', 'touchstart', 'wheel'])
  addEventListener(kind, () => console.error('The pointer was used: ' + kind), true);`;

/** What the focused thing is called. */
const focused = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return '';
  const named = (at.getAttribute('aria-labelledby') ?? '').split(' ').flatMap((id) => document.getElementById(id)?.textContent ?? []);
  const label = at.getAttribute('aria-label') || named.join(' ') || at.labels?.[0]?.textContent || at.textContent || at.placeholder || '';
  return label.replace(/\\s+/g, ' ').trim();
})()`;

const drawn = 'new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))';

/** Puts somebody at the keyboard of a page; the pointer is none of their ways. */
export async function handsAt(page: Page): Promise<Hands> {
  await page.addInitScript(watchPointer);
  const isNamed = async (name: string | RegExp) => {
    const now = String(await page.evaluate(focused));
    return typeof name === 'string' ? now.startsWith(name) : name.test(now);
  };
  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await page.keyboard.press(key);
      // A key that leads to another page ends this one.
      await page.evaluate(drawn).catch(() => page.waitForLoadState());
    }
  };
  const hands: Hands = {
    open: async (address) => void (await page.goto(address)),
    press,
    write: (text) => page.keyboard.type(text),
    tabTo: async (name) => {
      const passed: unknown[] = [];
      for (let step = 0; step < most; step++) {
        await press('Tab');
        if (await isNamed(name)) return;
        passed.push(await page.evaluate(focused));
      }
      throw new Error(`Tab does not lead to ${name}. It went: ${passed.join(' | ')}`);
    },
    isAt: (name) => expect.poll(() => isNamed(name), { message: `${name} has the focus`, timeout: 10_000 }).toBe(true),
    sees: (words) => page.getByText(words).filter({ visible: true }).first().waitFor(),
    isBack: () => page.getByRole('dialog').first().waitFor({ state: 'detached' }),
    command: async (words, line) => {
      await press('ControlOrMeta+k');
      await page.locator('.palette-input:focus').waitFor();
      await page.keyboard.type(words);
      await page.locator('.palette [cmdk-item][data-selected=true]').filter({ hasText: line }).waitFor();
      await press('Enter');
      await page.locator('.palette').waitFor({ state: 'detached' });
    },
  };
  return hands;
}
