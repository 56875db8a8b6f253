import type { Stage } from '#domain/feature';

/** A place of the roadmap: some stages, the furthest along first. */
export interface RoadmapPlace {
  id: string;
  says: string;
  stages: readonly Stage[];
}

/** The places of the roadmap, in the order of its tabs. */
export const roadmapPlaces: readonly RoadmapPlace[] = [
  { id: 'open', says: 'Open', stages: ['delivering', 'committed', 'qualified', 'exploring', 'idea'] },
  { id: 'committed', says: 'Committed', stages: ['delivering', 'committed'] },
  { id: 'qualified', says: 'Qualified', stages: ['qualified'] },
  { id: 'exploring', says: 'Exploring', stages: ['exploring'] },
  { id: 'ideas', says: 'Ideas', stages: ['idea'] },
  { id: 'shipped', says: 'Shipped', stages: ['shipped', 'measured', 'retired'] },
  { id: 'parked', says: 'Parked', stages: ['parked'] },
  { id: 'declined', says: 'Declined', stages: ['declined'] },
];
