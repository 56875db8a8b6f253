import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { forecastTeam, type TeamQuestion } from '#analysis/forecast/forecast-team';
import { type ForecastPool, openForecastPool } from '#jobs/forecast-pool';
import { addDays } from '#lib/civil-date';

const TODAY = '2026-06-15';
const question = (over: Partial<TeamQuestion> = {}): TeamQuestion => ({
  today: TODAY,
  seed: 3,
  trials: 500,
  finished: Array.from({ length: 120 }, (_, at) => ({ finishedOn: addDays('2026-01-06', at) })),
  scope: null,
  backlog: Array.from({ length: 40 }, (_, at) => ({ id: `S-${at}`, featureId: `F-${at % 4}`, started: at < 2 })),
  features: [{ id: 'F-1', doneStories: 0, dates: ['2026-08-01'] }],
  stories: true,
  ...over,
});

const open: ForecastPool[] = [];
const pool = (options?: Parameters<typeof openForecastPool>[0]) => {
  const made = openForecastPool(options);
  open.push(made);
  return made;
};
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

/** A thread that obeys the trial count: dies at 13, hangs at 14, else answers it. */
function moodyThread(): URL {
  const file = join(mkdtempSync(join(tmpdir(), 'forecast-thread-')), 'moody.mjs');
  writeFileSync(
    file,
    `import { parentPort } from 'node:worker_threads';
    parentPort.on('message', ({ trials }) => {
      if (trials === 13) process.exit(7);
      if (trials === 12) throw new Error('broken');
      if (trials === 14) for (;;);
      parentPort.postMessage({ answer: trials });
    });`,
  );
  return pathToFileURL(file);
}

describe('the forecast pool', () => {
  test('answers what the pure forecast answers', async () => {
    expect(await pool().run(question())).toEqual(forecastTeam(question()));
  });

  test('answers questions asked at once, each with its own answer', async () => {
    const threads = pool();
    const seeds = [1, 2, 3, 4];
    const answers = await Promise.all(seeds.map((seed) => threads.run(question({ seed }))));
    expect(answers).toEqual(seeds.map((seed) => forecastTeam(question({ seed }))));
  });

  test('keeps the event loop free while it computes', async () => {
    let turns = 0;
    let going = true;
    const turn = () => {
      turns++;
      if (going) setImmediate(turn);
    };
    const threads = pool();
    await threads.run(question());
    const answer = threads.run(question({ trials: 100_000 }));
    turn();
    await answer;
    going = false;
    expect(turns).toBeGreaterThan(50);
  });

  test('a refused question rejects with its sentence, and the next is answered', async () => {
    const threads = pool();
    await expect(threads.run(question({ trials: 0 }))).rejects.toThrow('Trials are a whole number from 1');
    await expect(threads.run(question())).resolves.toMatchObject({ kind: 'forecast' });
  });

  test.each([
    [13, 'ended with code 7'],
    [12, 'broken'],
  ])('a thread that dies at %i costs only the question it was at', async (trials, message) => {
    const threads = pool({ thread: moodyThread() });
    const results = await Promise.allSettled([1, trials, 2].map((one) => threads.run(question({ trials: one }))));
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { message: expect.stringContaining(message) } });
    expect(results[2]).toMatchObject({ value: 2 });
  });

  test('a thread that hangs is ended after the patience, and the next question is answered', async () => {
    const threads = pool({ thread: moodyThread(), patienceMs: 500 });
    const results = await Promise.allSettled([14, 3].map((trials) => threads.run(question({ trials }))));
    expect(results[0]).toMatchObject({ status: 'rejected', reason: { message: expect.stringContaining('500 ms') } });
    expect(results[1]).toMatchObject({ status: 'fulfilled', value: 3 });
  });

  test('a question that cannot be handed over is rejected and harms no other', async () => {
    const threads = pool();
    const poisoned = Object.assign(question(), { today: () => TODAY });
    await expect(threads.run(poisoned as unknown as TeamQuestion)).rejects.toThrow('could not be cloned');
    await expect(threads.run(question())).resolves.toMatchObject({ kind: 'forecast' });
  });

  test('closing rejects what is waiting and what comes later', async () => {
    const threads = pool();
    const waiting = [threads.run(question({ trials: 100_000 })), threads.run(question())];
    const settled = Promise.allSettled(waiting);
    await threads.close();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(threads.run(question())).rejects.toThrow('closed');
  });
});
