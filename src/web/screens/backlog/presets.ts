import type { Preset } from '../views/filter-bar.tsx';

/** What the menu of the filter offers. */
export const storyPresets: readonly (readonly Preset[])[] = [
  [
    ['assignee:me', 'Mine'],
    ['assignee:nobody', 'Nobody’s'],
    ['sprint:current', 'In the sprint that runs'],
  ],
  [
    ['state:draft', 'Drafts'],
    ['state:ready', 'Ready'],
    ['state:in-progress', 'In progress'],
    ['state:in-review', 'In review'],
    ['state:accepted', 'Accepted, outside the backlog'],
    ['state:cut', 'Cut, outside the backlog'],
  ],
  [
    ['lacks:criteria', 'Without criteria'],
    ['estimate:none', 'Without an estimate'],
    ['feature:none', 'Under no feature'],
    ['blocked:yes', 'Blocked'],
    ['kind:bug', 'Bugs'],
    ['asked:>5', 'Asked for by more than 5'],
  ],
];
