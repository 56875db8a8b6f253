import { type RawBuilder, sql } from 'kysely';
import type { Row } from '#domain/records';
import { type Read, within } from './read.ts';
import { shapeOf, toRow } from './rows.ts';

type Asked = {
  product: string;
  team?: string | undefined;
  feature?: string | undefined;
  states?: readonly string[] | undefined;
  after?: string | undefined;
  limit: number;
};

/** A page of a product's stories: those in the backlog by rank, then the finished ones by short id; `next` continues where it ended. */
export async function storyPage(
  read: Read,
  asked: Asked,
): Promise<{ stories: Row<'story'>[]; next: string | null; total: number | null }> {
  const { columns } = shapeOf('story');
  const matching = sql`${within(read, 'story')} and t.product_id = ${asked.product}
    ${asked.team ? sql`and t.team_id = ${asked.team}` : sql``} ${asked.feature ? sql`and t.feature_id = ${asked.feature}` : sql``}
    ${asked.states ? sql`and t.state = any(${[...asked.states]})` : sql``}`;
  const [rank, short] = readCursor(asked.after);
  const beyond =
    asked.after === undefined
      ? sql``
      : rank === ''
        ? sql`and t.rank is null and t.short > ${short}`
        : sql`and (t.rank > ${rank} or t.rank is null)`;
  const { rows } = await sql<
    Record<string, unknown>
  >`select ${columns} from story t where ${matching} ${beyond} order by t.rank nulls last, t.short limit ${asked.limit + 1}`.execute(
    read.db,
  );
  const total = asked.after === undefined ? await countStories(read, matching) : null;
  const page = rows.slice(0, asked.limit);
  const last = page.at(-1);
  const next = rows.length > asked.limit && last ? `${last.rank ?? ''} ${last.short}` : null;
  return {
    stories: page.map((row) => toRow('story', row)) as unknown as Row<'story'>[],
    next,
    total,
  };
}

async function countStories(read: Read, matching: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from story t where ${matching}`.execute(
    read.db,
  );
  return rows[0]?.total ?? 0;
}

function readCursor(after: string | undefined): [string, number] {
  const [rank = '', short = '0'] = (after ?? '').split(' ');
  const number = Number(short);
  return [rank, Number.isSafeInteger(number) && number <= 2_000_000_000 ? number : 0];
}
