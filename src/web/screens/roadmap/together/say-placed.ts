import type { Row } from '#domain/records';
import { type RoadColumnId, roadColumns } from '../road.ts';

type Feature = Pick<Row<'feature'>, 'short' | 'stage' | 'horizon'>;

/** Features by name or number: `F-3`, `4 features`. */
export function sayFeatures(features: readonly { short: string }[]): string {
  const [first] = features;
  return features.length === 1 && first
    ? first.short
    : `${new Intl.NumberFormat('en').format(features.length)} features`;
}

/** What was done, in words that still hold when it is taken back: `Placed 2 features in Next`. */
export function sayPlaced(features: readonly { short: string }[], to: RoadColumnId): string {
  const column = roadColumns.find(({ id }) => id === to && to !== 'none');
  return column ? `Placed ${sayFeatures(features)} in ${column.says}` : `Took ${sayFeatures(features)} off the roadmap`;
}

/** Where some of these features can be placed, each place with how many would move there. */
export function placesTogether(features: readonly Feature[]): { to: RoadColumnId; says: string; moves: number }[] {
  return roadColumns
    .map(({ id, says }) => ({
      to: id,
      says: id === 'none' ? 'Off the roadmap' : says,
      moves: features.filter(({ horizon }) => (horizon ?? 'none') !== id).length,
    }))
    .filter(({ moves }) => moves > 0);
}
