import type { Preset } from '../views/filter-bar.tsx';

/** What the menu of the filter offers. */
export const featurePresets: readonly (readonly Preset[])[] = [
  [
    ['stage:committed,delivering', 'Committed'],
    ['stage:qualified', 'Qualified'],
    ['stage:exploring', 'Exploring'],
    ['stage:idea', 'Ideas'],
    ['stage:shipped,measured,retired', 'Shipped'],
    ['stage:parked', 'Parked'],
    ['stage:declined', 'Declined'],
  ],
  [
    ['late:yes', 'Promise and forecast disagree'],
    ['due:any', 'Promised'],
    ['knot:say=empty', 'Nothing said of it yet'],
    ['knot:disputed', 'Something disputed'],
    ['asked:>5', 'Asked for by more than 5'],
    ['score:none', 'Without a score'],
    ['horizon:none', 'Not placed'],
  ],
];

/** The filter that an older address means by its place. */
export function filterOfPlace(place: string): string | undefined {
  const stages: Record<string, string> = {
    committed: 'committed,delivering',
    qualified: 'qualified',
    exploring: 'exploring',
    ideas: 'idea',
    shipped: 'shipped,measured,retired',
    parked: 'parked',
    declined: 'declined',
  };
  const meant = stages[place];
  return meant ? `stage:${meant}` : undefined;
}
