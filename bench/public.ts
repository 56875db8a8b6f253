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
const times = 300;
const quiet = { info() {}, warn() {}, error() {} };
const folder = mkdtempSync(join(tmpdir(), 'throughline-bench-'));
const joined = await joinParts(readConfig({ ...process.env, THROUGHLINE_DATA: folder, PORT: '0' }, folder), quiet);
const { env, accounts } = joined;
const { db } = env;
const account = { id: 'bench', name: 'Bench', email: 'bench@example.com' };
const { workspace, member } = await foundWorkspace(env, account, { name: 'Bench', use: 'test' });
const rights = await memberRights(db, workspace, { account: 'bench' });
if (!rights) throw new Error('Nobody is there.');
const made = await run(
  env,
  { workspace, ...rights, via: 'cli', power: 'decide' },
  { name: 'product.create', input: { name: 'Field' } },
);
const field = made.kind === 'done' ? (made.output as { id: string }).id : '';
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
const lines: string[] = ['| page | bytes | processor ms a page | after every change, ms |', '|---|---|---|---|'];
let slow = false;
for (const path of [
  '/p/field',
  '/p/field?q=number%2099',
  '/p/field/roadmap',
  '/p/field/changelog',
  '/p/field/changelog.rss',
  '/p/field/tell',
]) {
  const get = () => app.inject({ url: path, headers: { cookie, 'accept-encoding': 'identity' } });
  const per = async (count: number, before: () => Promise<unknown>) => {
    for (let n = 0; n < 30; n++) await get();
    let spent = 0;
    for (let n = 0; n < count; n++) {
      await before();
      const began = process.cpuUsage();
      await get();
      const { user, system } = process.cpuUsage(began);
      spent += user + system;
    }
    return spent / count / 1000;
  };
  const kept = await per(times, async () => undefined);
  const anew = await per(times / 3, () =>
    sql`update workspace_sequence set seq = seq + 1 where workspace_id = ${workspace}`.execute(db),
  );
  if (kept > mostMs) slow = true;
  lines.push(`| ${path} | ${(await get()).rawPayload.length} | ${kept.toFixed(2)} | ${anew.toFixed(2)} |`);
}
const report = `# Public pages\n\n1,000 published features, 20,000 votes, 200 announcements; at most ${mostMs} ms of the program's processor a page. Node ${process.version}, ${cpus()[0]?.model ?? process.arch}.\n\n${lines.join('\n')}\n`;
console.log(report);
writeFileSync(join(import.meta.dirname, 'public-results.md'), report);
await app.close();
await joined.close();
rmSync(folder, { recursive: true, force: true });
process.exitCode = slow ? 1 : 0;
