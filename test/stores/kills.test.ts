import pg from 'pg';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { ask, storeScene } from './scene.ts';

const scene = storeScene();

test('everything is killed in the midst of writing: no acknowledged row is lost and the folder opens again', async () => {
  let acknowledged = 0;
  for (let round = 0; round < 10; round++) {
    const app = scene.start();
    const { url } = await app.opened;
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    await client.connect();
    await client.query('CREATE TABLE IF NOT EXISTS line (id int PRIMARY KEY)');
    const [row] = (await client.query('SELECT coalesce(max(id), 0) AS last FROM line')).rows;
    expect(row.last).toBeGreaterThanOrEqual(acknowledged);
    acknowledged = row.last;
    const until = acknowledged + 20 + round * 17;
    while (acknowledged < until) {
      await client.query('INSERT INTO line VALUES ($1)', [acknowledged + 1]);
      acknowledged++;
    }
    const unanswered = client.query('INSERT INTO line VALUES ($1)', [acknowledged + 1]);
    unanswered.catch(() => undefined);
    const postgres = scene.postgresPid();
    // Whichever dies first must not matter.
    const kills = [() => process.kill(postgres, 'SIGKILL'), () => app.child.kill('SIGKILL')];
    for (const kill of round % 2 ? kills : kills.reverse()) kill();
    await app.ended;
    await unanswered.catch(() => undefined);
    await client.end().catch(() => undefined);
  }
  const { url } = await scene.start().opened;
  const [row] = await ask(url, 'SELECT count(*)::int AS count, max(id) AS last FROM line');
  expect(row).toMatchObject({ count: expect.any(Number) });
  const found = z.object({ count: z.number(), last: z.number() }).parse(row);
  expect(found.last).toBeGreaterThanOrEqual(acknowledged);
  expect(found.count).toBe(found.last);
}, 120_000);
