import pg from 'pg';
import { expect, test } from 'vitest';
import { cloneDatabase } from '#test/database';

test('every test file gets a database of its own that knows nothing of the others', async () => {
  const [one, two] = await Promise.all([cloneDatabase(), cloneDatabase()]);
  const first = new pg.Client({ connectionString: one.url });
  const second = new pg.Client({ connectionString: two.url });
  await Promise.all([first.connect(), second.connect()]);
  await first.query('CREATE TABLE mine (id int)');
  const seen = await second.query("SELECT to_regclass('mine') AS mine");
  expect(seen.rows).toEqual([{ mine: null }]);
  const migrated = await second.query('SELECT count(*)::int AS count FROM public.migration');
  expect(migrated.rows[0].count).toBeGreaterThan(0);
  await Promise.all([first.end(), second.end()]);
});
