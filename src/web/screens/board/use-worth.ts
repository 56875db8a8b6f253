import { useMemo } from 'react';
import type { Row } from '#domain/records';
import { nextFor, type Worth, worthOf } from '#domain/worth';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useWaiting } from '../stand-up/use-waiting.ts';

/** Says of a story what it is worth, from the features, objectives, promises and words of the product. */
export function useWorth(): (story: Pick<Row<'story'>, 'featureId'>) => Worth {
  const { product } = useHere();
  const of = (row: { productId: string }) => row.productId === product.id;
  const features = useRows({ kind: 'feature', key: `of ${product.id}`, where: of });
  const objectives = useRows({ kind: 'objective', key: `of ${product.id}`, where: of });
  const insights = useRows({ kind: 'insight', key: `of ${product.id}`, where: of });
  const promises = useRows({ kind: 'promise', key: `of ${product.id}`, where: of });
  return useMemo(() => {
    const byFeature = new Map(features.map((row) => [row.id, row]));
    const byObjective = new Map(objectives.map((row) => [row.id, row]));
    const heard = Map.groupBy(insights, ({ featureId }) => featureId);
    const promised = Map.groupBy(promises, ({ featureId }) => featureId);
    return (story) =>
      worthOf(story, {
        feature: (id) => byFeature.get(id),
        objective: (id) => byObjective.get(id),
        insights: (id) => heard.get(id) ?? [],
        promises: (id) => promised.get(id) ?? [],
      });
  }, [features, objectives, insights, promises]);
}

/** What is next for a member in a team, best first; for whoever builds nothing there, only what is theirs. */
export function useNext(member: string, team: Row<'team'>, sprint: Row<'sprint'> | undefined, builds = true) {
  const stories = useRows({
    kind: 'story',
    key: `to do in ${team.id}`,
    where: (row) => row.teamId === team.id && (row.state === 'ready' || row.state === 'in progress'),
  });
  const waiting = useWaiting();
  return useMemo(
    () => nextFor(member, stories, sprint?.id, { waiting, builds }),
    [member, stories, sprint?.id, waiting, builds],
  );
}
