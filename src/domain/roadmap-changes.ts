import { z } from 'zod';

/** The fields of a feature whose changes change the roadmap. */
export const roadmapFields = ['stage', 'horizon', 'windowStart', 'windowEnd', 'objectiveId', 'releaseId'] as const;
type RoadmapField = (typeof roadmapFields)[number];

/** A line of the diary about a feature or a promise, with who wrote it, by which command, when and why. */
export type RoadmapLine = {
  seq: number;
  kind: string;
  id: string;
  op: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
  featureId: string;
  actor: string;
  command: string;
  name: string;
  at: string;
  reason: string | null;
};

/** What became of a feature on the roadmap between two days. */
export const changeShape = z.object({
  feature: z.string(),
  what: z.enum([
    'added',
    'stage',
    'dropped',
    'horizon',
    'window',
    'objective',
    'release',
    'promised',
    'promise moved',
    'promise ended',
  ]),
  from: z.record(z.string(), z.unknown()).nullable(),
  to: z.record(z.string(), z.unknown()).nullable(),
  toWhom: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  reason: z.string().nullable(),
  command: z.string(),
  name: z.string(),
});
export type RoadmapChange = z.output<typeof changeShape>;
type What = RoadmapChange['what'];

const dropped: ReadonlySet<unknown> = new Set(['parked', 'declined', 'retired']);
const whatOf: Record<RoadmapField, What> = {
  stage: 'stage',
  horizon: 'horizon',
  windowStart: 'window',
  windowEnd: 'window',
  objectiveId: 'objective',
  releaseId: 'release',
};

/**
 * What changed on the roadmap, newest first, from the diary's lines in their order: between the first and the last value
 * in the stretch only what is different is told, by whoever wrote the last; what was undone within it is not told.
 */
export function changesOf(lines: readonly RoadmapLine[]): RoadmapChange[] {
  const byRecord = new Map<string, RoadmapLine[]>();
  for (const line of lines) byRecord.set(line.id, [...(byRecord.get(line.id) ?? []), line]);
  const told = [...byRecord.values()].flatMap((own) =>
    own[0]?.kind === 'promise' ? promiseChanges(own) : featureChanges(own),
  );
  return told.sort((a, b) => b.seq - a.seq).map(({ seq: _, ...change }) => change);
}

type Told = RoadmapChange & { seq: number };

function featureChanges(lines: readonly RoadmapLine[]): Told[] {
  const made = lines.find(({ op }) => op === 'create');
  const ended = lines.find(({ op }) => op === 'delete');
  if (ended) return [];
  const added = made ? [tell(made, 'added', null, pick(made.after, ['title', 'stage']))] : [];
  const groups = new Map<What, RoadmapField[]>();
  for (const name of roadmapFields) groups.set(whatOf[name], [...(groups.get(whatOf[name]) ?? []), name]);
  const moved = [...groups].flatMap(([what, names]) => moves(lines, what, names));
  return [...added, ...moved];
}

function moves(lines: readonly RoadmapLine[], what: What, names: readonly string[]): Told[] {
  const from: Record<string, unknown> = {};
  const to: Record<string, unknown> = {};
  let last: RoadmapLine | undefined;
  for (const line of lines) {
    for (const name of names) {
      if (line.op === 'create') {
        from[name] = line.after?.[name] ?? null;
        to[name] = from[name];
      } else if (line.after && name in line.after) {
        if (!(name in from)) from[name] = line.before?.[name] ?? null;
        to[name] = line.after[name] ?? null;
        // Whoever says again what holds already changes nothing.
        if ((line.before?.[name] ?? null) !== to[name]) last = line;
      }
    }
  }
  const differs = names.filter((name) => from[name] !== to[name]);
  if (!last || differs.length === 0) return [];
  const really = what === 'stage' && dropped.has(to.stage) ? 'dropped' : what;
  return [tell(last, really, from, to)];
}

function promiseChanges(lines: readonly RoadmapLine[]): Told[] {
  if (lines.some(({ op }) => op === 'delete')) return [];
  const made = lines.find(({ op }) => op === 'create');
  const [ended] = moves(lines, 'promise ended', ['state']);
  if (made) {
    const final = Object.assign({}, made.after, ...lines.map(({ after }) => after));
    const promised = tell(made, 'promised', null, pick(final, ['dueOn', 'toWhom']));
    return ended ? [promised, ended] : [promised];
  }
  return [...moves(lines, 'promise moved', ['dueOn']), ...(ended ? [ended] : [])];
}

function tell(
  line: RoadmapLine,
  what: What,
  from: Record<string, unknown> | null,
  to: Record<string, unknown> | null,
): Told {
  const { seq, featureId, actor, at, reason, command, name } = line;
  const toWhom = typeof to?.toWhom === 'string' ? to.toWhom : null;
  return { seq, feature: featureId, what, from, to, toWhom, by: actor, at, reason, command, name };
}

function pick(from: Record<string, unknown> | null, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(names.map((name) => [name, from?.[name] ?? null]));
}
