import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { describeKind, type Kind, kindNames } from '#domain/records';
import { sampleSteps } from '#domain/sample-people';
import { harbour } from '#sample/harbour/steps';
import { type Begun, beginHarbour } from './played.ts';

/** What a play under a processor that others use as well may take at most. */
const patience = 240_000;
/** Kinds that only an import, an administrator, or somebody who sets a finding aside or keeps a view leaves. */
const missingKinds = ['import', 'right', 'setAside', 'view'];
let begun: Begun;
let counted: Record<string, number>;

beforeAll(async () => {
  begun = await beginHarbour();
  await begun.play();
  await begun.tick();
  counted = await countAll(begun);
}, patience);
afterAll(() => begun.close());

const ofProduct = kindNames.filter((kind) => describeKind(kind)?.scope === 'product');

/** How many records of each kind the sample has. */
async function countAll({ ask, product }: Begun): Promise<Record<string, number>> {
  const counts: [Kind, number][] = [];
  for (const kind of ofProduct) {
    const table = sql.table(describeKind(kind)?.table ?? '');
    const [row] = await ask(sql<{ n: number }>`select count(*)::int as n from ${table} where product_id = ${product}`);
    counts.push([kind, row?.n ?? 0]);
  }
  return Object.fromEntries(counts);
}

type Told = { kind: string; subject: string; evidence: Record<string, unknown> };
const findings = ({ ask, product }: Begun): Promise<Told[]> =>
  ask(sql<Told>`select f.kind, f.subject_kind as subject, f.evidence from finding f
    where f.product_id = ${product} order by f.kind, f.evidence ->> 'toWhom'`);

describe('Harbour', () => {
  test('has what a newcomer is promised: features, feedback, sprints, launches and a history', async () => {
    expect(counted).toMatchObject({ feature: 14, feedback: 60, sprint: 3, release: 3, customer: 9, proposal: 10 });
    expect(counted.insight).toBeGreaterThan(35);
    const { ask, product } = begun;
    const [stories] = await ask(
      sql<{
        accepted: number;
      }>`select count(*)::int as accepted from story where product_id = ${product} and state = 'accepted'`,
    );
    expect(stories?.accepted).toBeGreaterThan(40);
    const releases = await ask(
      sql<{ state: string }>`select state from release where product_id = ${product} order by short`,
    );
    expect(releases.map(({ state }) => state)).toEqual(['launched', 'launched', 'planned']);
    const sprints = await ask(
      sql<{ state: string }>`select state from sprint where product_id = ${product} order by starts_on`,
    );
    expect(sprints.map(({ state }) => state)).toEqual(['closed', 'closed', 'running']);
    const stages = await ask(sql<{ stage: string }>`select distinct stage from feature where product_id = ${product}`);
    expect(stages).toHaveLength(10);
  });

  test('has something of every kind there is, but for what an import, an administrator, a finding set aside or a view kept leaves', () => {
    const none = Object.entries(counted).filter(([, n]) => n === 0);
    expect(none.map(([kind]) => kind).sort()).toEqual(missingKinds);
  });

  test('every person of the sample has done something in it', async () => {
    const { ask, workspace, product } = begun;
    const idle = await ask(sql<{ name: string }>`select m.name from member m where m.workspace_id = ${workspace}
      and starts_with(m.account_id, ${`sample:${product}:`}) and not exists (
        select 1 from command c where c.workspace_id = m.workspace_id and c.actor_id = m.id)`);
    expect(idle).toEqual([]);
  });

  test('the promise of Offline field reports to Norrbo lies before the forecast', async () => {
    const past = (await findings(begun)).filter(({ kind }) => kind === 'forecast-past-promise');
    expect(past.map(({ evidence }) => evidence.toWhom)).toEqual(['Norrbo Housing']);
    const { p85, promised } = past[0]?.evidence ?? {};
    expect(String(p85) > String(promised)).toBe(true);
  });

  test('a story was cut that an approved claim cites, and the change note waits to be followed', async () => {
    const all = await findings(begun);
    expect(all.filter(({ kind }) => kind === 'claim-unsupported')).toMatchObject([
      { subject: 'release', evidence: { text: 'Two inspectors share one report and lose nothing.', noted: true } },
    ]);
    expect(all.filter(({ kind }) => kind === 'note-unmended')).toHaveLength(1);
  });

  test('Stella Novak is against a committed feature, after it was decided', async () => {
    const [objection] = (await findings(begun)).filter(({ kind }) => kind === 'objecting-stakeholder');
    expect(objection?.evidence).toMatchObject({ name: 'Stella Novak', stance: 'against' });
  });

  test('ten proposals of agents wait for those who decide', async () => {
    const { ask, product } = begun;
    const waiting = await ask(
      sql<{ via: string; state: string }>`select c.via, p.state from proposal p
        join change l on l.workspace_id = p.workspace_id and l.id = p.id and l.op = 'create'
        join command c on c.workspace_id = l.workspace_id and c.actor_id = l.actor_id and c.id = l.command_id
        where p.product_id = ${product}`,
    );
    expect(waiting).toEqual(Array.from({ length: 10 }, () => ({ via: 'mcp', state: 'waiting' })));
  });

  test('nearly every kind of finding is there on the first day, and no flood of any', async () => {
    const kinds = (await findings(begun)).map(({ kind }) => kind);
    expect(new Set(kinds).size).toBe(18);
    expect(kinds.length).toBeLessThanOrEqual(20);
  });

  test('each finding began on a day of its own, none on the day on which the sample was begun', async () => {
    const { ask, product } = begun;
    const began = await ask(
      sql<{ on: string }>`select (f.since at time zone p.time_zone)::date as on from finding f
        join product p on p.workspace_id = f.workspace_id and p.id = f.product_id where f.product_id = ${product}`,
    );
    const newest = await ask(
      sql<{
        on: string;
      }>`select (max(at) at time zone 'UTC')::date as on from command where product_id = ${product} and id like 'sample:%'`,
    );
    const days = new Set(began.map(({ on }) => on));
    expect(days.size).toBeGreaterThan(10);
    expect([...days].sort().at(-1)).toSatisfy((last: string) => last <= String(newest[0]?.on));
  });

  test('whoever begins it finds a few threads in the inbox, three of which mention them', async () => {
    const { ask, member } = begun;
    const told = await ask(sql<{ subject: string; why: string }>`select n.subject_id as subject, n.why from notice n
      where n.member_id = ${member}`);
    expect(told.filter(({ why }) => why === 'mentioned')).toHaveLength(3);
    expect(new Set(told.map(({ subject }) => subject)).size).toBeLessThanOrEqual(10);
  });

  test('says how long it is, for whoever waits for it', () => {
    expect(harbour).toHaveLength(sampleSteps);
    expect(Math.max(...harbour.map(({ ago }) => ago))).toBe(84);
    expect(Math.min(...harbour.map(({ ago }) => ago))).toBe(1);
  });
});

describe('a play of the sample', () => {
  test(
    'changes nothing when it is played again',
    async () => {
      const last = () => begun.ask(sql<{ seq: number }>`select max(seq)::int as seq from change`);
      const before = await last();
      await begun.play();
      expect(await last()).toEqual(before);
    },
    patience,
  );

  test(
    'that was broken off and begun again comes to the same',
    async () => {
      const other = await beginHarbour();
      await other.play(harbour.slice(0, 400));
      await other.play();
      await other.tick();
      expect(await countAll(other)).toEqual(counted);
      expect(await wordsOf(other)).toEqual(await wordsOf(begun));
      await other.close();
    },
    patience,
  );
});

/** What can be read in a sample, without ids. */
async function wordsOf({ ask, product }: Begun) {
  return {
    findings: await ask(
      sql<object>`select kind, subject_kind from finding where product_id = ${product} order by kind`,
    ),
    features: await ask(
      sql<object>`select short, title, stage, horizon from feature where product_id = ${product} order by short`,
    ),
    stories: await ask(
      sql<object>`select short, title, state, estimate from story where product_id = ${product} order by short`,
    ),
    decisions: await ask(
      sql<object>`select short, choice, reason from decision where product_id = ${product} order by short`,
    ),
  };
}

describe('removing the sample', () => {
  test(
    'leaves no row of it anywhere but in the diary, and nobody who was made up',
    async () => {
      const { ask, newcomer, product, workspace, member } = begun;
      await newcomer('sample.remove', { product });
      await begun.tick();
      const tables = await ask(sql<{ name: string }>`select table_name as name from information_schema.columns
      where column_name = 'product_id' and table_schema = 'public' and table_name <> 'command' order by 1`);
      expect(tables.length).toBeGreaterThan(ofProduct.length);
      const left: string[] = [];
      for (const { name } of tables) {
        const [row] = await ask(
          sql<{ n: number }>`select count(*)::int as n from ${sql.table(name)} where product_id = ${product}`,
        );
        if (row?.n) left.push(`${name}: ${row.n}`);
      }
      expect(left).toEqual([]);
      expect(await ask(sql<object>`select id from product where id = ${product}`)).toEqual([]);
      const active = await ask(
        sql<{ id: string }>`select id from member where workspace_id = ${workspace} and state = 'active'`,
      );
      expect(active).toEqual([{ id: member }]);
    },
    patience,
  );
});
