import { useCallback } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';

type Edited = Partial<Pick<Row<'story'>, 'title' | 'asA' | 'iWant' | 'soThat' | 'kind' | 'featureId' | 'teamId'>>;

/** Writes the fields of a story; each shows at once what was typed. */
export function useStoryEdits() {
  const act = useAct();

  /** `was` is the story as it stood when the writing began. */
  const edit = useCallback(
    (was: Row<'story'>, set: Edited) =>
      act('story.edit', { story: was.id, ...set, was: fieldsOf(was, set) }, { guess: guess(was, set), keep: true }),
    [act],
  );
  const describe = useCallback(
    (was: Row<'story'>, description: string) =>
      act(
        'story.edit',
        { story: was.id, description, was: { description: was.description } },
        { guess: guess(was, { description }), keep: true },
      ),
    [act],
  );
  const estimate = useCallback(
    (was: Row<'story'>, number: number | null) =>
      act(
        'story.estimate',
        { story: was.id, estimate: number, was: { estimate: was.estimate } },
        { guess: guess(was, { estimate: number }) },
      ),
    [act],
  );
  const assign = useCallback(
    (was: Row<'story'>, assigneeId: string | null) =>
      act(
        'story.assign',
        { story: was.id, assigneeId, was: { assigneeId: was.assigneeId } },
        { guess: guess(was, { assigneeId }) },
      ),
    [act],
  );
  return { edit, describe, estimate, assign };
}

function guess(story: Row<'story'>, fields: Record<string, unknown>) {
  return { kind: 'story' as const, id: story.id, fields };
}

function fieldsOf(story: Row<'story'>, set: Edited): Record<string, unknown> {
  return Object.fromEntries(Object.keys(set).map((name) => [name, story[name as keyof Edited]]));
}
