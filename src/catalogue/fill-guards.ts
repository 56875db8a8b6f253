import { z } from 'zod';
import type { AnyCommand } from './define.ts';
import { refsIn } from './refs.ts';

/** Shows any record with the records it covers, as `record.get` does; whatever else where the sender cannot see it. */
export type Look = (id: string) => Promise<unknown>;

type Kept = { kind: string; row: Record<string, unknown> & { id: string; version: number } };
const kept = z.object({ kind: z.string(), row: z.looseObject({ id: z.string(), version: z.number() }) });
const shown = kept.extend({ children: z.array(kept) });

/** Says for the sender what they have seen: the fields they change and the versions they judge, as they are at this moment. */
export async function fillGuards(
  look: Look,
  def: AnyCommand,
  input: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  if ('edits' in def.guard) return fillWas(look, def.guard.edits, input);
  if ('judges' in def.guard)
    return input.seen === undefined
      ? { ...input, seen: await versionsSeen(look, def, def.guard.judges, input) }
      : input;
  return input;
}

async function fillWas(
  look: Look,
  edits: { ref: string; several?: string; fields: readonly string[] },
  input: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const was = { ...(input.was as Record<string, unknown> | undefined) };
  const unsaid = edits.fields.filter((name) => input[name] !== undefined && !Object.hasOwn(was, name));
  if (unsaid.length === 0) return input;
  const ids = edits.several && input[edits.several];
  if (Array.isArray(ids)) {
    const records = await Promise.all(ids.map((id) => recordsAt(look, String(id))));
    const rows = records.flatMap(([record]) => (record ? [record.row] : []));
    for (const name of unsaid) was[name] = Object.fromEntries(rows.map((row) => [row.id, row[name] ?? null]));
    return { ...input, was };
  }
  const [record] = await recordsAt(look, String(input[edits.ref]));
  if (!record) return input;
  for (const name of unsaid) was[name] = record.row[name] ?? null;
  return { ...input, was };
}

async function versionsSeen(
  look: Look,
  def: AnyCommand,
  kinds: readonly string[],
  input: Record<string, unknown>,
): Promise<Record<string, number>> {
  const seen: Record<string, number> = {};
  const ids = new Set(refsIn(def.input, structuredClone(input)).map(({ value }) => value));
  for (const id of ids)
    for (const { kind, row } of await recordsAt(look, id)) if (kinds.includes(kind)) seen[row.id] = row.version;
  return seen;
}

/** The record at an id and those that it covers; none where it cannot be seen, which the command itself will say. */
async function recordsAt(look: Look, id: string): Promise<Kept[]> {
  const read = shown.safeParse(await look(id));
  return read.success ? [{ kind: read.data.kind, row: read.data.row }, ...read.data.children] : [];
}

/** The versions that a refusal names as judged but unsaid, where what was said is still so; undefined where it is not. */
export function versionsUnsaid(body: unknown, seen: unknown): Record<string, number> | undefined {
  const refused = z
    .object({ error: z.object({ field: z.literal('seen'), current: z.record(z.string(), z.number()) }) })
    .safeParse(body);
  if (!refused.success) return undefined;
  const said = (seen ?? {}) as Record<string, number>;
  const { current } = refused.data.error;
  const unsaid = Object.keys(current).some((id) => said[id] === undefined);
  const unchanged = Object.entries(said).every(([id, version]) => current[id] === undefined || current[id] === version);
  return unsaid && unchanged ? { ...said, ...current } : undefined;
}
