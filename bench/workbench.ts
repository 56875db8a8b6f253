// What somebody at a very large workspace waits for, in real Chromium, at the processor's own speed and four times slower:
//   node bench/workbench.ts [stories]     (default 50000; one in five is open, a 25th of features, two fifths of feedback)
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';
import { hour } from './workbench/hour.ts';
import { ownChanges } from './workbench/own-change.ts';
import { at, type Held, presses, scroll, takeSeat, untilAnswered } from './workbench/page.ts';
import { makeWorld, type World } from './workbench/world.ts';

const clone = resolve(import.meta.dirname, '..');
const stories = Number(process.argv[2] ?? 50_000);
const flags =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const row = '.grid-row';

const print = (says: string, value: number, unit: string, bar: string) =>
  console.log(`  ${says.padEnd(58)} ${value.toFixed(unit === 'ms' ? 0 : 2).padStart(8)} ${unit.padEnd(4)} (${bar})`);

/** How large the pages' scripts are, packed: what index.html names, and everything but the editor of rich text. */
function scripts(): { first: number; whole: number } {
  const folder = join(clone, 'dist/web');
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.js') && !name.includes('rich-writer'),
  );
  const size = (name: string) => gzipSync(readFileSync(join(folder, name))).length / 1000;
  const sum = (names: readonly string[]) => names.reduce((total, name) => total + size(name), 0);
  return { first: sum(files.filter((name) => html.includes(name))), whole: sum(files) };
}

/** What a browser is sent when it comes for the first time. */
async function snapshotKilobytes(world: World): Promise<number> {
  const answer = await fetch(`${world.urls[0]}/api/snapshot`, {
    headers: { authorization: `Bearer ${world.seeded.keys[0]}` },
  });
  const text = Buffer.from(await answer.arrayBuffer());
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }).length / 1000;
}

/**
 * A place until a key is answered there, three times in a browser that was never here, each time once more after a reload,
 * and after another: from the third visit on the browser has the scripts compiled.
 */
async function arrivals(browser: Browser, world: World, path: string, line: string): Promise<number[][]> {
  const [cold, warm, usual]: [number[], number[], number[]] = [[], [], []];
  for (let n = 0; n < 3; n++) {
    const { page } = await takeSeat(browser, world, world.urls[0]);
    cold.push(await untilAnswered(page, () => page.goto(world.urls[0] + path), line));
    // What was read is put on the device once nothing else is to be done.
    await page.waitForTimeout(1500);
    for (const visits of [warm, usual, usual]) {
      visits.push(await untilAnswered(page, () => page.reload(), line));
      await page.waitForTimeout(1500);
    }
    await page.context().close();
  }
  return [cold, warm, usual];
}

console.log(`${cpus().length} × ${cpus()[0]?.model}, Node ${process.version}; ${stories} stories`);
const world = await makeWorld({
  stories,
  features: Math.ceil(stories / 25),
  feedback: Math.ceil((stories * 2) / 5),
  openOneIn: 5,
});
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: flags.split(' '),
});
try {
  const packed = scripts();
  print('scripts of the first page, packed', packed.first, 'kB', 'at most 250');
  print('all scripts without the editor, packed', packed.whole, 'kB', 'at most 700');
  print('the working set, packed', await snapshotKilobytes(world), 'kB', 'at most 1500');
  console.log(`  open stories: ${world.seeded.open.length}`);

  const [here, there] = world.urls;
  // The first answers of a server that was just started are those of code that is not compiled yet.
  await arrivals(browser, world, '/harbour/backlog', row);
  for (const [says, path, line] of [
    ['backlog', '/harbour/backlog', row],
    ['board', '/harbour/backlog?as=board', '.card'],
  ] as const) {
    const [cold = [], warm = [], usual = []] = await arrivals(browser, world, path, line);
    print(`${says} until a key is answered, cold, the middle of 3`, at(cold, 0.5), 'ms', 'at most 1500');
    print(`${says} until a key is answered, warm, the second visit`, at(warm, 0.5), 'ms', 'at most 400');
    print(`${says} until a key is answered, warm, each later visit`, at(usual, 0.5), 'ms', 'at most 400');
  }

  const seat = await takeSeat(browser, world, here);
  const { page } = seat;
  const backlog = (url: string) => `${url}/harbour/backlog`;
  for (const [says, path, part, line] of [
    ['board', '?as=board', '.views-column', '.card'],
    ['backlog', '', '.grid', row],
  ] as const) {
    await page.goto(backlog(here) + path);
    await page.locator(line).first().waitFor();
    // The other screens are read meanwhile, which is over by then.
    await page.waitForTimeout(8_000);
    for (const times of [1, 4]) {
      await seat.slow(times);
      const { frames, nodes } = await scroll(page, part, 300);
      print(`${says} scrolled at ${times}×: a frame, half of them`, at(frames, 0.5), 'ms', 'at most 17');
      print(`${says} scrolled at ${times}×: the longest frame`, Math.max(...frames), 'ms', 'at most 150');
      print(`${says} scrolled at ${times}×: nodes of the page`, nodes, '', 'at most 1500');
    }
    if (part !== '.grid') await seat.slow(1);
  }
  await ownChanges(seat, print);

  const other = await takeSeat(browser, world, there);
  await other.page.goto(backlog(there));
  await other.page.locator(row).first().waitFor();
  const seen: number[] = [];
  for (let n = 0; n < 30; n++) {
    const waits = other.page.evaluate<number>(`new Promise((done) => {
      const look = () => (document.querySelector('.grid')?.textContent.includes('Seen ${n} elsewhere') ? done(Date.now()) : requestAnimationFrame(look));
      look();
    })`);
    const began =
      await page.evaluate<number>(`fetch('/api/story.get?input=' + encodeURIComponent(JSON.stringify({ story: '${world.seeded.open[n % 10]}' })))
      .then((answer) => answer.json())
      .then(({ story }) => {
        const began = Date.now();
        return fetch('/api/story.edit', { method: 'POST', headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ story: story.id, title: 'Seen ${n} elsewhere', was: { title: story.title } }) })
          .then((answer) => { if (!answer.ok) throw new Error(answer.status); return began; });
      })`);
    seen.push((await waits) - began);
  }
  print('seen in another browser at another process, 95 of 100', at(seen, 0.95), 'ms', 'at most 400');
  await other.page.context().close();

  await presses(page);
  const began = performance.now();
  const first = await hour(seat, 'harbour');
  const minutes = (performance.now() - began) / 60_000;
  const day = await presses(page);
  print(
    'interactions of the scripted day, three of four',
    at(day, 0.75),
    'ms',
    'at most 100; those under 16 are not told',
  );
  print('interactions of the scripted day, 98 of 100', at(day, 0.98), 'ms', 'at most 200');
  console.log(`  an hour of work, the pauses cut: ${minutes.toFixed(1)} minutes`);
  const last = first.held.at(-1);
  print('the tab holds after an hour', last?.megabytes ?? Number.NaN, 'MB', 'at most 150');
  // The engine compiles whatever is used often until all of it is: what grows by each hour shows in the third.
  const [second, third] = [await hour(seat, 'harbour', 60), await hour(seat, 'harbour', 120)];
  print('its growth in the third hour', (third.own / second.own - 1) * 100, '%/h', 'below 1');
  const end = third.held.at(-1);
  print('nodes alive after three hours', end?.nodes ?? Number.NaN, '', 'not growing');
  print('listeners', end?.listeners ?? Number.NaN, '', 'not growing');
  print('documents', end?.documents ?? Number.NaN, '', 'not growing');
  const every = (says: string, of: (one: Held) => string) =>
    console.log(
      `  ${says} every five minutes: ${[first, second, third].flatMap(({ held }) => held.map(of)).join(' ')}`,
    );
  every('megabytes, with what the instruments note,', ({ megabytes }) => megabytes.toFixed(1));
  every('nodes', ({ nodes }) => String(nodes));
  every('listeners', ({ listeners }) => String(listeners));
} catch (cause) {
  console.error(cause);
} finally {
  await browser.close();
  await world.close();
}
