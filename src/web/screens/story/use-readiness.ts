import { useMemo } from 'react';
import { type Missing, missingOf } from '#domain/readiness';
import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';

/** What each story of the product lacks to be ready, kept fresh: `const missing = useReadiness(); missing(story)`. */
export function useReadiness(): (story: Row<'story'>) => readonly Missing[] {
  const { product } = useHere();
  const needs = useRows({
    kind: 'dependency',
    key: `needs of ${product.id}`,
    where: (row) => row.productId === product.id && row.nature === 'needs',
  });
  const questions = useRows({
    kind: 'question',
    key: `blocking stories of ${product.id}`,
    where: (row) => row.productId === product.id && row.subjectKind === 'story' && row.state === 'open' && row.blocking,
  });
  const needed = useNeeded(needs);
  return useMemo(() => {
    const needsOf = Map.groupBy(needs, (row) => row.storyId);
    const questionsOf = Map.groupBy(questions, (row) => row.subjectId);
    return (story) =>
      missingOf({
        story,
        questions: questionsOf.get(story.id)?.map(({ short }) => short) ?? [],
        needs: needsOf.get(story.id)?.flatMap(({ otherId }) => needed.get(otherId) ?? []) ?? [],
      });
  }, [needs, questions, needed]);
}

/** The stories that others need, by id. */
function useNeeded(needs: readonly Row<'dependency'>[]): ReadonlyMap<string, Row<'story'>> {
  const ids = useMemo(() => new Set(needs.map(({ otherId }) => otherId)), [needs]);
  const rows = useRows({
    kind: 'story',
    key: `needed: ${[...ids].join()}`,
    where: (row) => ids.has(row.id),
  });
  return useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows]);
}
