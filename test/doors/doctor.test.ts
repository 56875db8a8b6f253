import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { examine } from '#store/doctor';
import { buildWorld, type World } from '#test/world';

/** What the examination finds broken after `harm`, which goes behind the program's back. */
async function brokenBy(harm: (world: World) => Promise<unknown>): Promise<Record<string, number>> {
  const world = await buildWorld();
  await harm(world);
  const checks = await examine(world.env.db);
  await world.close();
  return Object.fromEntries(checks.filter(({ wrong }) => wrong > 0).map(({ name, wrong }) => [name, wrong]));
}

test('a world made by commands is sound', async () => {
  expect(await brokenBy(async () => undefined)).toEqual({});
});

test('a record that names one which is not there is found', async () => {
  const harm = ({ env, names }: World) =>
    sql`update proposal set decided_by_id = '00000000-0000-7000-8000-999999999999' where id = ${names.get('$laterPromise')}`.execute(
      env.db,
    );
  expect(await brokenBy(harm)).toEqual({ references: 1 });
});

test('two stories at one place are found', async () => {
  const harm = async ({ env, names }: World) => {
    await sql`alter table story drop constraint story_rank`.execute(env.db);
    await sql`update story set rank = (select rank from story where id = ${names.get('$queue')}) where id = ${names.get('$show')}`.execute(
      env.db,
    );
  };
  expect(await brokenBy(harm)).toEqual({ ranks: 1 });
});

test('a record that was changed without a line in the diary is found', async () => {
  const harm = ({ env, names }: World) =>
    sql`update feature set version = version + 1 where id = ${names.get('$offline')}`.execute(env.db);
  expect(await brokenBy(harm)).toEqual({ versions: 1 });
});

test('a gap in the diary is found', async () => {
  const harm = ({ env }: World) =>
    sql`delete from change where kind = 'criterion' and seq = (select min(seq) from change where kind = 'criterion')`.execute(
      env.db,
    );
  expect(await brokenBy(harm)).toMatchObject({ diary: 1 });
});

test('a command without a result is found', async () => {
  const harm = ({ env }: World) =>
    sql`update command set outcome = null where ctid = (select min(ctid) from command)`.execute(env.db);
  expect(await brokenBy(harm)).toEqual({ commands: 1 });
});
