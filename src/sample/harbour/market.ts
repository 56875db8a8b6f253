import { act, type Told } from '../tell.ts';

type Company = { keep: string; name: string; segment: string; revenue?: number; keeper: string; renewsOn?: string };

const companies: readonly Company[] = [
  {
    keep: '$norrbo',
    name: 'Norrbo Housing',
    segment: 'Public housing',
    revenue: 48_000,
    keeper: '$sol',
    renewsOn: '@+70',
  },
  {
    keep: '$kerner',
    name: 'Kerner Facility',
    segment: 'Facility management',
    revenue: 62_000,
    keeper: '$sol',
    renewsOn: '@+140',
  },
  {
    keep: '$tessin',
    name: 'Tessin Facility Group',
    segment: 'Facility management',
    revenue: 75_000,
    keeper: '$sol',
    renewsOn: '@+205',
  },
  {
    keep: '$sorvik',
    name: 'City of Sorvik',
    segment: 'Public housing',
    revenue: 54_000,
    keeper: '$ana',
    renewsOn: '@+110',
  },
  {
    keep: '$haven',
    name: 'Haven Care Homes',
    segment: 'Care homes',
    revenue: 41_000,
    keeper: '$suri',
    renewsOn: '@+45',
  },
  {
    keep: '$alder',
    name: 'Alder & Wick',
    segment: 'Private landlords',
    revenue: 36_000,
    keeper: '$sol',
    renewsOn: '@+180',
  },
  {
    keep: '$brenta',
    name: 'Brenta Immobiliare',
    segment: 'Private landlords',
    revenue: 28_000,
    keeper: '$suri',
    renewsOn: '@+33',
  },
  {
    keep: '$oakrow',
    name: 'Oak Row Students',
    segment: 'Student housing',
    revenue: 22_000,
    keeper: '$suri',
    renewsOn: '@+95',
  },
  { keep: '$kaland', name: 'Kaland Insurance', segment: 'Prospects', keeper: '$sol' },
];

/** The companies that use Harbour, and one that may. */
export const market: readonly Told[] = companies.map(({ keep, revenue, ...rest }) =>
  act(
    84,
    'sol',
    'customer.add',
    { product: '$product', ...rest, ...(revenue === undefined ? {} : { revenue, currency: 'EUR' }) },
    { keep },
  ),
);
