import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Where a product's forecasts belong and what they were computed from. */
export type ForecastOf = { workspace: string; product: string; seq: number; today: string };
/** A finding as it is kept. */
export type FindingRow = {
  key: string;
  kind: string;
  subjectKind: string;
  subjectId: string;
  evidence: Record<string, unknown>;
  roles: readonly string[];
  members: readonly string[];
};

/** Keeps the forecasts that differ from what is there; true where any did. */
export async function writeForecasts(
  db: Db,
  of: ForecastOf,
  results: readonly { feature: string; result: unknown }[],
): Promise<boolean> {
  const { rows } = await sql`
    insert into forecast (workspace_id, product_id, feature_id, as_of_seq, as_of_date, result)
    select ${of.workspace}, ${of.product}, r.feature, ${of.seq}, ${of.today}, r.result
    from jsonb_to_recordset(${JSON.stringify(results)}::jsonb) as r (feature uuid, result jsonb)
    on conflict (workspace_id, feature_id) do update
      set result = excluded.result, as_of_seq = excluded.as_of_seq, as_of_date = excluded.as_of_date
      where forecast.result is distinct from excluded.result
    returning 1`.execute(db);
  return rows.length > 0;
}

/** Keeps a product's findings of one kind: new ones since `now`, known ones since when they were, settled ones no longer; true where any differed. */
export async function writeFindings(
  db: Db,
  of: Pick<ForecastOf, 'workspace' | 'product'>,
  kind: string,
  findings: readonly FindingRow[],
  now: string,
): Promise<boolean> {
  const keys = findings.map(({ key }) => key);
  const settled = await sql`delete from finding
    where workspace_id = ${of.workspace} and product_id = ${of.product} and kind = ${kind} and key <> all(${keys})
    returning 1`.execute(db);
  const kept = await sql`
    insert into finding (workspace_id, product_id, key, kind, subject_kind, subject_id, evidence, roles, members, since)
    select ${of.workspace}, ${of.product}, r.key, r.kind, r."subjectKind", r."subjectId", r.evidence, r.roles, r.members, ${now}
    from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb)
      as r (key text, kind text, "subjectKind" text, "subjectId" uuid, evidence jsonb, roles jsonb, members jsonb)
    on conflict (workspace_id, product_id, key) do update set evidence = excluded.evidence, roles = excluded.roles, members = excluded.members
      where (finding.evidence, finding.roles, finding.members) is distinct from (excluded.evidence, excluded.roles, excluded.members)
    returning 1`.execute(db);
  return settled.rows.length > 0 || kept.rows.length > 0;
}
