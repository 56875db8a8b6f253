import { stages } from '#domain/feature';
import { horizons } from '#domain/roadmap';
import type { FeatureFacts } from '../feature/use-facts.ts';
import type { Grouping } from '../views/arrange.ts';
import { openStages } from './feature-fields.ts';
import type { Road } from './use-road.ts';

/** What features are grouped by, in lists and as the columns of the board. */
export function featureGroupings({ objectives }: Pick<Road, 'objectives'>): Grouping<FeatureFacts>[] {
  const named = new Map(objectives.map((row) => [row.id, row]));
  return [
    {
      id: 'stage',
      says: 'Stage',
      of: ({ feature }) => feature.stage,
      name: capital,
      order: stages,
      always: openStages,
    },
    {
      id: 'objective',
      says: 'Objective',
      of: ({ feature }) => feature.objectiveId ?? '',
      name: (id) => {
        const objective = named.get(id);
        return objective ? `${objective.short} ${objective.title}` : 'Under no objective';
      },
    },
    {
      id: 'horizon',
      says: 'Horizon',
      of: ({ feature }) => feature.horizon ?? '',
      name: (id) => (id === '' ? 'Not placed' : capital(id)),
      order: horizons,
    },
  ];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
