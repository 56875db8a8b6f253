import type { Row } from '#domain/records';
import { type Horizon, horizons } from '#domain/roadmap';
import type { FeatureFacts } from '../feature/use-facts.ts';

/** A column of the roadmap; `none` holds the features that nobody has placed yet. */
export type RoadColumnId = Horizon | 'none';

/** The columns in their order. */
export const roadColumns: readonly { id: RoadColumnId; says: string; teaches: string }[] = [
  { id: 'now', says: 'Now', teaches: 'What is being worked on.' },
  { id: 'next', says: 'Next', teaches: 'What comes when something of now is done.' },
  { id: 'later', says: 'Later', teaches: 'What is meant, with no date to it.' },
  { id: 'none', says: 'Not placed', teaches: 'What nobody has placed yet.' },
];

const ended: ReadonlySet<string> = new Set(['shipped', 'measured', 'retired']);
const aside: ReadonlySet<string> = new Set(['parked', 'declined']);

/** The features by column, what is promised first and worth most next; and those that have left the roadmap, by how. */
export function onTheRoad(facts: readonly FeatureFacts[], worth: ReadonlyMap<string, number>) {
  const open = facts.filter(({ feature: { stage } }) => !ended.has(stage) && !aside.has(stage));
  const order = (a: FeatureFacts, b: FeatureFacts) =>
    (a.promise?.dueOn ?? '9999').localeCompare(b.promise?.dueOn ?? '9999') ||
    (worth.get(b.id) ?? -1) - (worth.get(a.id) ?? -1) ||
    Number(a.feature.short.slice(2)) - Number(b.feature.short.slice(2));
  const of = (id: RoadColumnId) => open.filter(({ feature }) => (feature.horizon ?? 'none') === id).sort(order);
  return {
    columns: roadColumns.map((column) => ({ ...column, facts: of(column.id) })),
    shipped: facts.filter(({ feature }) => ended.has(feature.stage)),
    parked: facts.filter(({ feature }) => feature.stage === 'parked'),
    declined: facts.filter(({ feature }) => feature.stage === 'declined'),
  };
}

export type RoadColumn = ReturnType<typeof onTheRoad>['columns'][number];

/** The horizon that a column stands for. */
export function horizonOf(id: RoadColumnId): Horizon | null {
  return horizons.find((horizon) => horizon === id) ?? null;
}

/** Where a feature can be placed from where it is, with the reason where it cannot: what was put aside has no place. */
export function placesOf({ stage, horizon }: Pick<Row<'feature'>, 'stage' | 'horizon'>) {
  const because =
    aside.has(stage) || stage === 'retired' ? `A feature that is ${stage} has no place on the roadmap.` : undefined;
  return roadColumns
    .filter(({ id }) => id !== (horizon ?? 'none'))
    .map(({ id, says }) => ({
      id,
      says: id === 'none' ? 'Take off the roadmap' : `Move to ${says.toLowerCase()}`,
      because: id === 'none' ? undefined : because,
    }));
}
