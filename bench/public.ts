import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import pino from 'pino';
import { foundWorkspace } from '#catalogue/found';
import { run } from '#catalogue/run';
import { buildApp } from '#doors/http/app';
import { publicDoor } from '#doors/public/door';
import { rateWindow } from '#lib/rate-window';
import { readConfig } from '#src/config';
import { joinParts } from '#src/parts';
import { memberRights } from '#store/rights';

// Processor time of a public page with 1,000 published features, 200 announcements and 20,000 votes.
const mostMs = 5;
const times = 100;
const quiet = { info() {}, warn() {}, error() {} };
const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const joined = await joinParts(readConfig({ ...process.env, THROUGHLINE_DATA: folder, PORT: '0' }, folder), quiet);
const { env, accounts } = joined;
const { db } = env;
const account = { id: 'bench', name: 'Bench', email: 'bench@example.com' };
const { workspace, member } = await foundWorkspace(env, account, { name: 'Bench', use: 'test' });
const rights = await memberRights(db, workspace, { account: 'bench' });
if (!rights) throw new Error('Nobody is there.');
const act = async (name: string, input: object) => {
  const now = (await memberRights(db, workspace, { account: 'bench' })) ?? rights;
  const outcome = await run(env, { workspace, ...now, via: 'cli', power: 'decide' }, { name, input });
  if (outcome.kind !== 'done') throw new Error(`${name} was not done.`);
  return outcome.output as { id: string };
};
const { id: field } = await act('product.create', { name: 'Field' });
await act('role.give', { product: field, member, role: 'pm' });
await sql`insert into feature (workspace_id, id, product_id, short, title, stage, problem, outcome, scope_in, scope_out, published, public_title, public_text, horizon)
  select ${workspace}, gen_random_uuid(), ${field}, 10000 + n, 'inside ' || n, (array['idea', 'committed', 'delivering', 'shipped'])[1 + n % 4], '', '', '', '', true,
    'What customers read of number ' || n, repeat('Words for customers that tell what it will do. ', 4), (array['now', 'next', 'later'])[1 + n % 3]
  from generate_series(1, 1000) n`.execute(db);
await sql`insert into vote (workspace_id, id, product_id, feature_id, visitor, state, cast_on)
  select f.workspace_id, gen_random_uuid(), f.product_id, f.id, 'visitor ' || n || f.short, 'counted', '2026-11-01'
  from feature f, generate_series(1, 20) n where f.short >= 10000`.execute(db);
await sql`insert into announcement (workspace_id, id, product_id, title, text, state, written_by, published_on)
  select ${workspace}, gen_random_uuid(), ${field}, 'News ' || n, repeat('It works **without signal** now, at https://example.org. ', 10) || E'\n\n- one\n- two', 'published',
    ${member}, '2026-10-01'::date - n
  from generate_series(1, 200) n`.execute(db);
await sql`update product set portal = true where id = ${field}`.execute(db);
await sql`analyze`.execute(db);

const { app } = await buildApp({
  env,
  accounts,
  log: pino({ level: 'silent' }),
  publicUrl: null,
  database: { mode: 'external', says: '' },
  version: '0',
  ready: async () => true,
  webFolder: null,
  limit: rateWindow(1e6, 60_000, Date.now),
  plugins: [
    async (scope) =>
      publicDoor(scope, {
        env,
        pool: accounts.pool,
        signer: accounts.links,
        publicUrl: null,
        trusted: accounts.trusted,
        now: () => new Date(),
        askToConfirm: null,
      }),
  ],
});
const cookie = `throughline_visitor=${'v'.repeat(32)}`;
const { rows: features } = await sql<{
  id: string;
}>`select id from feature where published and stage <> 'shipped'`.execute(db);
const inside = { ...(await act('feature.raise', { product: field, title: '0' })), title: '0' };
let at = 0;
const next = () => String(++at);
/** What happens before a page is asked for: nothing; something that no page shows; something that every page shows. */
const before: Record<string, () => Promise<unknown>> = {
  nothing: async () => undefined,
  unpublished: async () => {
    const was = { title: inside.title };
    inside.title = next();
    await act('feature.edit', { feature: inside.id, title: inside.title, was });
  },
  published: async () => {
    await act('vote.cast', { feature: features[(at * 17) % 700]?.id, visitor: next() });
    const { id: announcement } = await act('announcement.write', {
      product: field,
      title: next(),
      text: 'It *works*.',
    });
    await act('announcement.approve', { announcement, seen: { [announcement]: 1 } });
    await act('announcement.publish', { announcement, seen: { [announcement]: 2 } });
  },
};
const lines: string[] = [`| page | bytes | packed | ${Object.keys(before).join(' | ')} |`, '|---|---|---|---|---|---|'];
const pages = ['', '?q=number%2099', '/roadmap', '/changelog', '/changelog.rss', '/tell'].map(
  (path) => `/p/field${path}`,
);
let slow = false;
// The compiler has come to know the code before anything is measured.
for (let n = 0; n < 300; n++) await app.inject({ url: pages[n % pages.length] ?? '', headers: { cookie } });
for (const path of pages) {
  const get = (encoding = 'br') => app.inject({ url: path, headers: { cookie, 'accept-encoding': encoding } });
  const spent: string[] = [];
  for (const first of Object.values(before)) {
    for (let n = 0; n < 20; n++) await first().then(() => get());
    let micros = 0;
    for (let n = 0; n < times; n++) {
      await first();
      const began = process.cpuUsage();
      await get();
      const { user, system } = process.cpuUsage(began);
      micros += user + system;
    }
    const ms = micros / times / 1000;
    if (ms > mostMs) slow = true;
    spent.push(ms.toFixed(2));
  }
  const [plain, packed] = [await get('identity'), await get()];
  lines.push(`| ${path} | ${plain.rawPayload.length} | ${packed.rawPayload.length} | ${spent.join(' | ')} |`);
}
const report = `# Public pages

1,000 published features, 20,000 votes, 200 announcements. At most ${mostMs} ms of the program's processor a page, packed as browsers ask for it, whatever was written before: nothing, a feature that is not published, or a vote and an announcement. Node ${process.version}, ${cpus()[0]?.model ?? process.arch}; a loop of fixed length took ${loopMs()} ms.

${lines.join('\n')}
`;
console.log(report);
writeFileSync(join(import.meta.dirname, 'public-results.md'), report);
await app.close();
await joined.close();
rmSync(folder, { recursive: true, force: true });
process.exitCode = slow ? 1 : 0;

/** How fast this machine is now: milliseconds for the same hundred million additions. */
function loopMs(): number {
  const began = process.cpuUsage();
  let sum = 0;
  for (let n = 0; n < 1e8; n++) sum = (sum + n) | 0;
  const { user } = process.cpuUsage(began);
  return Math.round(user / 1000) + (sum === 1 ? 1 : 0);
}
