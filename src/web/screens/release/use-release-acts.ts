import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { sayCount } from '../feature/say-count.ts';
import type { WholeRelease } from './use-release.ts';

/** What is decided about a release as a whole: its go, holding it, launching it, cancelling it. */
export function useReleaseActs(whole: WholeRelease | undefined) {
  const act = useAct();
  const client = useClient();
  if (!whole) return undefined;
  const { release, features, promises, shipping } = whole;
  const looked = { kind: 'release', id: release.id } as const;
  const decide = (
    name: 'release.go' | 'release.hold' | 'release.cancel',
    state: typeof release.state,
    says: string,
  ) => {
    const seen = client.seeing(looked);
    return act(name, () => ({ release: release.id, seen: seen() }), { guess: { ...looked, fields: { state } }, says });
  };
  return {
    go: () => decide('release.go', 'go', `${release.short} has its go.`),
    hold: () => decide('release.hold', 'planned', `The go of ${release.short} is taken back.`),
    cancel: () => decide('release.cancel', 'cancelled', `Cancelled ${release.short}.`),
    launch: async () => {
      const seen = client.seeing(
        looked,
        ...features.map(({ id }) => ({ kind: 'feature', id }) as const),
        ...promises.filter(({ state }) => state === 'open').map(({ id }) => ({ kind: 'promise', id }) as const),
      );
      return act('release.launch', () => ({ release: release.id, seen: seen() }), {
        guess: { ...looked, fields: { state: 'launched' } },
        says: `Launched ${release.short}: ${sayCount(shipping.ships.length, 'feature', 'features')} shipped.`,
      });
    },
  };
}
