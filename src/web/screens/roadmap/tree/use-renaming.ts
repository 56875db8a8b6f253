import { useCallback } from 'react';
import { useAct } from '../../../act/act.tsx';
import { useStoryEdits } from '../../story/use-story-edits.ts';
import type { RoadThing } from './road-thing.ts';

/** Gives an objective, a feature or a story another title; who does not decide it proposes it. */
export function useRenaming() {
  const act = useAct();
  const { edit } = useStoryEdits();
  return useCallback(
    (thing: RoadThing, title: string) => {
      if (thing.is === 'story') void edit(thing.story, { title });
      if (thing.is === 'feature')
        void act(
          'feature.edit',
          { feature: thing.id, title, was: { title: thing.facts.feature.title } },
          { guess: { kind: 'feature', id: thing.id, fields: { title } }, keep: true },
        );
      if (thing.is === 'objective')
        void act(
          'objective.edit',
          { objective: thing.id, title, was: { title: thing.objective.title } },
          { guess: { kind: 'objective', id: thing.id, fields: { title } }, keep: true },
        );
    },
    [act, edit],
  );
}
