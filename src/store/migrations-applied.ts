import type pg from 'pg';

/** How many migrations the database holds. */
export async function countMigrations(pool: pg.Pool): Promise<number> {
  const { rows } = await pool.query<{ count: number }>('select count(*) as count from public.migration');
  return Number(rows[0]?.count ?? 0);
}
