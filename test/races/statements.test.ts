import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { planted, shipped } from '../catalogue/trial.ts';
import { survivesKills } from './killed-child.ts';
import { allOrNothing } from './statements.ts';

describe('a command that is cut off at any of its statements is done wholly or not at all, and sent again it is done once', () => {
  for (const name of Object.keys(shipped.commands)) {
    test(name, async () => {
      expect(await allOrNothing(shipped, name)).toEqual([]);
    }, 60_000);
  }
});

test('a command that commits before it is finished is caught', async () => {
  const honest = shipped.commands['story.delete'];
  if (!honest) throw new Error('There is no story.delete.');
  const early = {
    ...honest,
    load: async (read: Parameters<typeof honest.load>[0], ...rest: [never, never, never, never]) => {
      const loaded = await honest.load(read, ...rest);
      await sql`commit`.execute(read.db);
      await sql`begin`.execute(read.db);
      return loaded;
    },
  };
  const wrong = await allOrNothing(planted({ 'story.delete': early }), 'story.delete');
  expect(wrong).toContainEqual(expect.stringContaining('a part of it was done'));
});

describe('a program that is killed at a statement has done the command wholly or not at all, and the next one does it once', () => {
  for (const name of ['story.delete', 'criterion.add', 'proposal.accept', 'import.run']) {
    test(name, async () => {
      expect(await survivesKills(shipped, name)).toEqual([]);
    }, 60_000);
  }
});
