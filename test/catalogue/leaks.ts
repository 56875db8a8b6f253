import { sql } from 'kysely';
import { z } from 'zod';
import { ask } from '#catalogue/define';

/** Lists features of whatever product and workspace. */
export const leaksOthers = ask({
  name: 'cheat.leak',
  says: 'List every feature',
  right: 'member',
  input: z.strictObject({}),
  output: z.object({ titles: z.array(z.string()) }),
  answer: async (read) => ({
    titles: (await sql<{ title: string }>`select title from feature`.execute(read.db)).rows.map(({ title }) => title),
  }),
  examples: [{ says: 'It works', as: 'pm', input: {} }],
});

/** Tells the hashes that keys are known by. */
export const leaksSecrets = ask({
  name: 'cheat.secret',
  says: 'List keys with all they hold',
  right: 'member',
  input: z.strictObject({}),
  output: z.object({ hashes: z.array(z.string()) }),
  answer: async (read) => ({
    hashes: (
      await sql<{
        hash: string;
      }>`select hash from key where workspace_id = ${read.workspace} and member_id = ${read.member}`.execute(read.db)
    ).rows.map(({ hash }) => hash),
  }),
  examples: [{ says: 'It works', as: 'pm', input: {} }],
});
