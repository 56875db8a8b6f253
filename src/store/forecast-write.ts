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
  /** The civil date since when it is true; null where it counts from when it was noticed. */
  since: string | null;
};
/** Where findings belong, and the moment they are noticed at where nothing says since when they are true. */
export type FindingsOf = { workspace: string; product: string; timeZone: string; noticed: string };

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

/**
 * Keeps a product's findings of one kind: since the day they tell, else since when they were first noticed; settled ones no
 * longer. True where any differed.
 */
export async function writeFindings(
  db: Db,
  { workspace, product, timeZone, noticed }: FindingsOf,
  kind: string,
  findings: readonly FindingRow[],
): Promise<boolean> {
  const keys = findings.map(({ key }) => key);
  const settled = await sql`delete from finding
    where workspace_id = ${workspace} and product_id = ${product} and kind = ${kind} and key <> all(${keys})
    returning 1`.execute(db);
  const kept = await sql`
    insert into finding (workspace_id, product_id, key, kind, subject_kind, subject_id, evidence, roles, members, since)
    select ${workspace}, ${product}, r.key, r.kind, r."subjectKind", r."subjectId", r.evidence, r.roles, r.members,
      coalesce(r.since::timestamp at time zone ${timeZone}, known.since, ${noticed})
    from jsonb_to_recordset(${JSON.stringify(findings)}::jsonb)
      as r (key text, kind text, "subjectKind" text, "subjectId" uuid, evidence jsonb, roles jsonb, members jsonb, since date)
    left join finding known on known.workspace_id = ${workspace} and known.product_id = ${product} and known.key = r.key
    on conflict (workspace_id, product_id, key) do update
      set evidence = excluded.evidence, roles = excluded.roles, members = excluded.members, since = excluded.since
      where (finding.evidence, finding.roles, finding.members, finding.since)
        is distinct from (excluded.evidence, excluded.roles, excluded.members, excluded.since)
    returning 1`.execute(db);
  return settled.rows.length > 0 || kept.rows.length > 0;
}
