import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Change } from '#domain/change';
import { freshFeature, freshStory } from '#domain/fresh';
import type { FieldsOf } from '#domain/records';
import type { Role } from '#domain/rights';
import { type Database, openDatabase } from '#store/database';
import { claimCommand, drawShort, finishCommand } from '#store/diary';
import { lockList } from '#store/lists';
import { inTransaction } from '#store/transaction';
import { applyChanges } from '#store/writer';
import { cloneDatabase } from '#test/database';

/** A workspace with two products and an administrator, written as commands write: rows and diary in one transaction. */
export type Scene = {
  url: string;
  database: Database;
  workspace: string;
  /** Two products, by name. */
  products: { pump: string; valve: string };
  teams: { pump: string; valve: string };
  admin: string;
  /** Writes changes as one command; answers the diary's number after it. */
  write: (changes: Change[], list?: string) => Promise<number>;
  /** A new member who holds these roles; answers their id. */
  member: (name: string, roles: { product: string; role: Role }[]) => Promise<string>;
  role: (member: string, product: string, role: Role) => Promise<string>;
  feature: (product: string, title: string) => Promise<string>;
  stories: (product: string, titles: string[], more?: Partial<FieldsOf<'story'>>) => Promise<string[]>;
  close: () => Promise<void>;
};

/** Builds the scene in a database of its own, or in the one that is given. */
export async function makeScene(given?: string): Promise<Scene> {
  const url = given ?? (await cloneDatabase()).url;
  const database = openDatabase(url, 6);
  const { db } = database;
  const workspace = randomUUID();
  const admin = randomUUID();
  await sql`insert into workspace (workspace_id, id, name, use) values (${workspace}, ${workspace}, 'Harbour', 'test')`.execute(
    db,
  );
  await sql`insert into workspace_sequence (workspace_id) values (${workspace})`.execute(db);

  async function write(changes: Change[], list?: string): Promise<number> {
    return inTransaction(db, async (transaction) => {
      const sent = {
        workspace,
        actor: admin,
        id: randomUUID(),
        name: 'test.write',
        inputHash: '',
        via: 'http',
        key: null,
        at: '2026-12-12T10:00:00.000Z',
      };
      await claimCommand(transaction, sent);
      if (list) await lockList(transaction, workspace, list);
      const lines = await applyChanges(transaction, workspace, changes, new Map(), new Set(list ? [list] : []));
      const ending = {
        outcome: {},
        product: null,
        right: 'member',
        role: null,
        reason: null,
        says: '',
        proposal: null,
        proposer: null,
        undoes: null,
        undo: 'none',
      };
      return (await finishCommand(transaction, sent, ending, lines)) ?? 0;
    });
  }

  async function member(name: string, roles: { product: string; role: Role }[], asAdmin = false): Promise<string> {
    const id = asAdmin ? admin : randomUUID();
    await write([
      {
        op: 'create',
        kind: 'member',
        id,
        row: { accountId: `account of ${id}`, name, email: `${name}@example.org`, admin: asAdmin, state: 'active' },
      },
    ]);
    for (const one of roles) await role(id, one.product, one.role);
    return id;
  }

  async function role(memberId: string, product: string, word: Role): Promise<string> {
    const id = randomUUID();
    await write([{ op: 'create', kind: 'role', id, product, row: { memberId, role: word } }]);
    return id;
  }

  async function product(name: string): Promise<{ product: string; team: string }> {
    const id = randomUUID();
    const team = randomUUID();
    await write([
      {
        op: 'create',
        kind: 'product',
        id,
        row: {
          name,
          slug: name.toLowerCase(),
          mode: 'both',
          stage: 'growth',
          timeZone: 'Europe/Berlin',
          vision: '',
          positioning: '',
          portal: false,
          sample: false,
        },
      },
    ]);
    await write([
      { op: 'create', kind: 'team', id: team, product: id, row: { name: `${name} team`, works: 'flow', limits: {} } },
    ]);
    return { product: id, team };
  }

  async function feature(inProduct: string, title: string): Promise<string> {
    const id = randomUUID();
    const row: FieldsOf<'feature'> = {
      ...freshFeature,
      title,
      stage: 'committed',
      problem: 'long words',
    };
    await write([
      { op: 'create', kind: 'feature', id, product: inProduct, short: await drawShort(db, workspace, 'F', 1), row },
    ]);
    return id;
  }

  async function stories(
    inProduct: string,
    titles: string[],
    more: Partial<FieldsOf<'story'>> = {},
  ): Promise<string[]> {
    const first = await drawShort(db, workspace, 'S', titles.length);
    const teamId = inProduct === pump.product ? pump.team : valve.team;
    const plain: Omit<FieldsOf<'story'>, 'title'> = {
      ...freshStory,
      description: 'many words that no list shows',
      state: 'ready',
      teamId,
      criteria: 1,
      createdOn: '2026-12-01',
    };
    const ids = titles.map(() => randomUUID());
    await write(
      titles.map(
        (title, index): Change => ({
          op: 'create',
          kind: 'story',
          id: ids[index] ?? '',
          product: inProduct,
          short: first + index,
          row: { ...plain, title, ...more },
          place: { at: 'end' },
        }),
      ),
      inProduct,
    );
    return ids;
  }

  await member('Ada', [], true);
  const pump = await product('Pump');
  const valve = await product('Valve');
  return {
    url,
    database,
    workspace,
    admin,
    write,
    member,
    role,
    feature,
    stories,
    products: { pump: pump.product, valve: valve.product },
    teams: { pump: pump.team, valve: valve.team },
    close: () => database.close(),
  };
}
