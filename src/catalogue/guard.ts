import type { AnyRow, Kind } from '#domain/records';
import { canonical } from '#lib/canonical';
import { Problem } from '#lib/problem';
import type { Guard } from './define.ts';

type Input = Record<string, unknown>;
type Handed = ReadonlyMap<string, { kind: Kind; row: AnyRow }>;

type Who = (id: string, fields: readonly string[]) => Promise<unknown>;

/**
 * Throws unless the sender said what each field was that they change (`invalid`), and it still is so (`conflict`, with
 * current, yours and was, and `by`, who wrote the current value and when; of several records, with those that are not).
 */
export async function guardEdit(
  guard: Extract<Guard, { edits: unknown }>,
  input: Input,
  rowAt: (id: string) => AnyRow,
  who: Who,
): Promise<void> {
  const { ref, several, fields } = guard.edits;
  const was = (input.was ?? {}) as Input;
  const changed = fields.filter((name) => input[name] !== undefined);
  const ids = several && input[several];
  if (Array.isArray(ids)) return guardEach(ids.map(String).map(rowAt), changed, input, was);
  if (input[ref] === undefined) return;
  const row = rowAt(String(input[ref]));
  const unsaid = changed.find((name) => !Object.hasOwn(was, name));
  if (unsaid)
    throw new Problem({
      code: 'invalid',
      field: `was.${unsaid}`,
      message: `Say what "${unsaid}" was when you changed it, so that nobody's change is overwritten unseen.`,
    });
  const differs = changed.filter((name) => !same(row[name], was[name]) && !same(row[name], input[name]));
  if (differs.length === 0) return;
  const pick = (from: Input) => Object.fromEntries(differs.map((name) => [name, from[name] ?? null]));
  const by = await who(row.id, differs);
  throw new Problem({
    code: 'conflict',
    message: `Somebody else changed ${differs.join(' and ')} meanwhile. Look at both and choose.`,
    field: String(differs[0]),
    details: { id: row.id, current: pick(row), yours: pick(input), was: pick(was), ...(by ? { by } : {}) },
  });
}

/** The same for several records, of which `was` says by id what each field was. */
function guardEach(rows: readonly AnyRow[], changed: readonly string[], input: Input, was: Input): void {
  const saidOf = (row: AnyRow, name: string): { was: unknown } | undefined => {
    const said = was[name];
    if (typeof said !== 'object' || said === null) return undefined;
    const key = [row.id, String(row.short)].find((id) => Object.hasOwn(said, id));
    return key === undefined ? undefined : { was: (said as Input)[key] };
  };
  const unsaid = changed.find((name) => rows.some((row) => !saidOf(row, name)));
  if (unsaid)
    throw new Problem({
      code: 'invalid',
      field: `was.${unsaid}`,
      message: `Say what "${unsaid}" of each record was when you changed it, by id, so that nobody's change is overwritten unseen.`,
    });
  const differs = rows.filter((row) =>
    changed.some((name) => !same(row[name], saidOf(row, name)?.was) && !same(row[name], input[name])),
  );
  const [first] = differs;
  if (!first) return;
  const unfit = differs.map((row) => ({
    id: row.id,
    short: String(row.short),
    why: `${row.short} was changed by somebody else meanwhile.`,
  }));
  const more = unfit.length > 1 ? ` So were ${unfit.length - 1} more.` : '';
  throw new Problem({
    code: 'conflict',
    field: String(changed[0]),
    message: `${unfit[0]?.why}${more} Look again, then decide.`,
    details: { id: first.id, unfit },
  });
}

/** Throws unless the sender saw the present version of every record of these kinds that the decision looks at. */
export function guardJudged(kinds: readonly Kind[], input: Input, handed: Handed): void {
  const seen = (input.seen ?? {}) as Record<string, number>;
  const judged = [...handed.values()].filter(({ kind }) => kinds.includes(kind));
  const saw = (row: AnyRow) => seen[row.id] ?? (typeof row.short === 'string' ? seen[row.short] : undefined);
  const changed = judged.filter(({ row }) => saw(row) !== row.version);
  const [first] = changed;
  if (!first) return;
  if (saw(first.row) === undefined && Object.keys(seen).length === 0)
    throw new Problem({
      code: 'invalid',
      field: 'seen',
      message: `Say in "seen" which version of each ${first.kind} you judged, by id.`,
      details: { current: versionsOf(judged) },
    });
  const unfit = changed.map(({ kind, row }) => {
    const name = typeof row.short === 'string' ? row.short : `The ${kind}`;
    return { id: row.id, short: name, why: `${name} has changed since you looked at it.` };
  });
  const more = unfit.length > 1 ? ` So have ${unfit.length - 1} more.` : '';
  throw new Problem({
    code: 'conflict',
    field: 'seen',
    message: `${unfit[0]?.why}${more} Look again, then decide.`,
    details: { id: first.row.id, current: versionsOf(judged), unfit },
  });
}

const versionsOf = (judged: { row: AnyRow }[]) => Object.fromEntries(judged.map(({ row }) => [row.id, row.version]));
const same = (a: unknown, b: unknown) => canonical(a ?? null) === canonical(b ?? null);
