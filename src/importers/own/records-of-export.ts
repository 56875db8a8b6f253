import type { Change } from '#domain/change';
import { describeKind, type FieldsOf } from '#domain/records';
import type { ExportPlan } from './plan-export.ts';

/** What the records of an export are made with. */
export type MakingExport = { product: string; short: (letter: string) => number };

/** The records of a plan as changes: kind by kind, what stands in a list at its end, in the order it had. */
export function recordsOfExport(plan: ExportPlan, { product, short }: MakingExport): Change[] {
  const made = plan.records.map(({ kind, id, row, ranked }) => {
    const letter = describeKind(kind)?.short;
    // The registry says which fields a kind has, and each was read by its type there.
    const change = { op: 'create', kind, id, product, row } as unknown as Extract<Change, { op: 'create' }>;
    if (letter) change.short = short(letter);
    return ranked ? { ...change, place: { at: 'end' as const } } : change;
  });
  if (!plan.team) return made;
  const { id, name, works } = plan.team;
  const set = { name, works: works === 'sprints' ? 'sprints' : 'flow' } satisfies Partial<FieldsOf<'team'>>;
  // What exists is locked after what is new has been made.
  return [...made, { op: 'update', kind: 'team', id, set }];
}

/** How many short numbers a plan needs, by letter. */
export function numbersOf(plan: ExportPlan): Record<string, number> {
  const numbers: Record<string, number> = {};
  for (const { kind } of plan.records) {
    const letter = describeKind(kind)?.short;
    if (letter) numbers[letter] = (numbers[letter] ?? 0) + 1;
  }
  return numbers;
}
