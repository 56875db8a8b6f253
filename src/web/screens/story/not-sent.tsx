import { useWorkspaceClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { NotSent } from '../not-sent.tsx';

/** Says which new stories of the product, or of one feature, wait on this device. */
export function StoriesNotSent({ feature }: { feature?: string }) {
  const { store } = useWorkspaceClient();
  const { product } = useHere();
  return (
    <NotSent
      command="story.create"
      nameOf={({ title, team, feature: under }) =>
        store.row('team', String(team))?.productId === product.id && (feature === undefined || under === feature)
          ? title
          : undefined
      }
    />
  );
}
