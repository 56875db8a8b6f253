import type { Browser, CDPSession, Page } from 'playwright-core';
import type { World } from './world.ts';

/** A signed-in page and the connection by which its processor is slowed and its memory read. */
export type Seat = { page: Page; cdp: CDPSession; slow: (times: number) => Promise<void> };

/** Notes every painted frame's length and every interaction's, from the first document on. */
const watch = `
  globalThis.seen = { frames: [], presses: [] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.interactionId) seen.presses.push(entry.duration);
  }).observe({ type: 'event', durationThreshold: 16, buffered: true });
`;

/** Somebody signed in at one of the processes, in a browser profile of their own. */
export async function takeSeat(browser: Browser, { person }: World, url: string): Promise<Seat> {
  const context = await browser.newContext({ viewport: { width: 1360, height: 800 } });
  const answer = await context.request.post(`${url}/auth/sign-in`, {
    headers: { origin: url },
    data: { email: person.email, password: person.password },
  });
  if (!answer.ok()) throw new Error(await answer.text());
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.addInitScript(watch);
  const cdp = await context.newCDPSession(page);
  const slow = async (times: number) => {
    await cdp.send('Emulation.setCPUThrottlingRate', { rate: times });
  };
  return { page, cdp, slow };
}

/** Milliseconds from the start of the navigation until a row stands there, and until a key pressed then is answered. */
export async function untilAnswered(page: Page, go: () => Promise<unknown>, row: string): Promise<number> {
  await go();
  const there = await page.evaluate<number>(`new Promise((done) => {
    const look = () => (document.querySelector(${JSON.stringify(row)}) ? done(performance.now()) : requestAnimationFrame(look));
    look();
  })`);
  await page.evaluate("document.querySelector('#main')?.focus()");
  return there + (await painted(page, 'j', `document.activeElement?.closest(${JSON.stringify(row)})`));
}

/** The frames of a scroll through a list, 240 px each, and how many nodes the page has then. */
export function scroll(page: Page, selector: string, frames: number): Promise<{ frames: number[]; nodes: number }> {
  return page.evaluate(`new Promise((done) => {
    const part = document.querySelector(${JSON.stringify(selector)});
    const lengths = [];
    let last = performance.now();
    let left = ${frames};
    const step = () => {
      const now = performance.now();
      lengths.push(now - last);
      last = now;
      part.scrollTop += 240;
      if (--left > 0) requestAnimationFrame(step);
      else done({ frames: lengths.slice(1), nodes: document.querySelectorAll('*').length });
    };
    requestAnimationFrame(step);
  })`);
}

/** Milliseconds from each press of a key until the frame after which `shown` holds, as the page measures it. */
export async function painted(page: Page, key: string, shown: string): Promise<number> {
  await page.evaluate(`void (globalThis.pressed = new Promise((done) => {
    addEventListener('keydown', (event) => {
      const began = event.timeStamp;
      const look = () => ((${shown}) ? requestAnimationFrame(() => done(performance.now() - began)) : requestAnimationFrame(look));
      look();
    }, { once: true, capture: true });
  }))`);
  await page.keyboard.press(key);
  return page.evaluate<number>('globalThis.pressed');
}

/** The lengths of the interactions that the page has noted since it was asked last. */
export function presses(page: Page): Promise<number[]> {
  return page.evaluate('seen.presses.splice(0)');
}

/** What a tab holds after all that nobody holds is let go. */
export type Held = { megabytes: number; nodes: number; listeners: number; documents: number };

/** Memory of scripts, of the page's own objects and of what buffers hold, and how much of the page is kept alive. */
export async function heldBy({ cdp }: Seat): Promise<Held> {
  await cdp.send('HeapProfiler.enable');
  // What is let go by the first round frees more for the second.
  for (let round = 0; round < 2; round++) await cdp.send('HeapProfiler.collectGarbage');
  const heap = await cdp.send('Runtime.getHeapUsage');
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = heap as Record<string, number>;
  await cdp.send('Performance.enable');
  const { metrics } = (await cdp.send('Performance.getMetrics')) as { metrics: { name: string; value: number }[] };
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return {
    megabytes: ((usedSize ?? Number.NaN) + embedderHeapUsedSize + backingStorageSize) / 1e6,
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    documents: of('Documents'),
  };
}

/** Megabytes of all that the tab holds, counted object by object, without what the instruments of this measurement note. */
export async function ownMegabytes({ cdp }: Seat): Promise<number> {
  const parts: string[] = [];
  const take = ({ chunk }: { chunk: string }) => void parts.push(chunk);
  cdp.on('HeapProfiler.addHeapSnapshotChunk', take);
  await cdp.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  cdp.off('HeapProfiler.addHeapSnapshotChunk', take);
  const { nodes, strings, snapshot } = JSON.parse(parts.join('')) as {
    nodes: number[];
    strings: string[];
    snapshot: { meta: { node_fields: string[] } };
  };
  const { node_fields: fields } = snapshot.meta;
  const [name, size] = ['name', 'self_size'].map((field) => fields.indexOf(field)) as [number, number];
  let bytes = 0;
  for (let at = 0; at < nodes.length; at += fields.length) {
    const says = strings[nodes[at + name] ?? 0] ?? '';
    if (!/NetworkResourcesData|^(blink::)?Performance|TimingInfo|Attribution|LayoutShift/.test(says))
      bytes += nodes[at + size] ?? 0;
  }
  return bytes / 1e6;
}

/** The value below which a share of the numbers lies. */
export function at(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
