import { useCallback } from 'react';
import { useAct } from '../../../act/act.tsx';
import type { RoadThing } from './road-thing.ts';

/** What things can be put under: a record by its id, or nothing. */
export interface Above {
  id: string | null;
  says: string;
}

/** Puts stories under another feature, or features under another objective, by one command. */
export function useRehanging() {
  const act = useAct();
  return useCallback(
    (things: readonly RoadThing[], above: Above) => {
      const stories = things.flatMap((thing) => (thing.is === 'story' ? [thing.story] : []));
      const features = things.flatMap((thing) => (thing.is === 'feature' ? [thing.facts.feature] : []));
      if (stories.length > 0)
        return act(
          'story.under',
          { stories: ids(stories), feature: above.id, from: held(stories.map(({ featureId }) => featureId)) },
          {
            guess: stories.map(({ id }) => ({ kind: 'story' as const, id, fields: { featureId: above.id } })),
            says: `Moved ${named(stories, 'stories')} under ${above.says}`,
          },
        );
      return act(
        'feature.serve',
        { features: ids(features), objective: above.id, from: held(features.map(({ objectiveId }) => objectiveId)) },
        {
          guess: features.map(({ id }) => ({ kind: 'feature' as const, id, fields: { objectiveId: above.id } })),
          says: `Moved ${named(features, 'features')} under ${above.says}`,
        },
      );
    },
    [act],
  );
}

function ids(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}

function held(above: readonly (string | null)[]): string[] {
  return [...new Set(above.filter((id) => id !== null))];
}

function named(rows: readonly { short: string }[], many: string): string {
  const [first] = rows;
  return rows.length === 1 && first ? first.short : `${new Intl.NumberFormat('en').format(rows.length)} ${many}`;
}
