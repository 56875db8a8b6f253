import { WifiOff } from 'lucide-react';
import { useCallback, useSyncExternalStore } from 'react';
import { useIsOffline, useWorkspaceClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';

const list = new Intl.ListFormat('en');

/** Says which new stories of the product, or of one feature, wait on this device; nothing while the server is there. */
export function NotSent({ feature }: { feature?: string }) {
  const says = useNotSent(feature);
  if (!says) return null;
  return (
    <div className="bar bar-plain" role="status">
      <WifiOff aria-hidden />
      <span>{says}</span>
    </div>
  );
}

function useNotSent(feature: string | undefined): string | undefined {
  const { client, store } = useWorkspaceClient();
  const { product } = useHere();
  const isOffline = useIsOffline();
  const waiting = useSyncExternalStore(
    useCallback((listener: () => void) => client.outbox.watch(listener), [client]),
    () => client.outbox.waiting,
  );
  if (!isOffline) return undefined;
  const titles = waiting.flatMap(({ name, input }) => {
    if (name !== 'story.create' || typeof input !== 'object' || input === null) return [];
    const given = input as { title?: unknown; team?: unknown; feature?: unknown };
    const isHere = store.row('team', String(given.team))?.productId === product.id;
    return isHere && (feature === undefined || given.feature === feature) ? [`“${String(given.title)}”`] : [];
  });
  if (titles.length === 0) return undefined;
  return titles.length === 1
    ? `Not sent yet: ${titles[0]}. It takes its place once the server answers.`
    : `Not sent yet: ${list.format(titles)}. They take their places once the server answers.`;
}
