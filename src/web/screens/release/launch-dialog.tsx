import { useState } from 'react';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { sayCount } from '../feature/say-count.ts';
import type { WholeRelease } from './use-release.ts';
import { useReleaseActs } from './use-release-acts.ts';

const aside: readonly string[] = ['parked', 'declined', 'retired', 'shipped', 'measured'];

/** Says before the launch what it does: which features are shipped, which promises are kept and which came too late. */
export function LaunchDialog({ whole, onClose }: { whole: WholeRelease; onClose: () => void }) {
  const { today, decides } = useHere();
  const acts = useReleaseActs(whole);
  const [busy, setBusy] = useState(false);
  const { release, features, promises } = whole;
  const shipping = features.filter(({ stage }) => !aside.includes(stage));
  const open = promises.filter(
    ({ state, featureId }) => state === 'open' && shipping.some((feature) => feature.id === featureId),
  );
  const kept = open.filter(({ dueOn }) => today <= dueOn);
  const late = open.filter(({ dueOn }) => today > dueOn);
  const launch = async () => {
    setBusy(true);
    await acts?.launch();
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Launch ${release.short} ${release.name}`}
      says="It is in the hands of customers from today."
      actions={
        <>
          <Button onClick={onClose}>Not yet</Button>
          <Button kind="ink" busy={busy} onClick={() => void launch()}>
            {decides('launch') ? 'Launch' : 'Go on'}
          </Button>
        </>
      }
    >
      <ul className="release-waits">
        <li>
          {sayCount(shipping.length, 'feature becomes', 'features become')} shipped:{' '}
          {shipping.map(({ short }) => short).join(', ') || 'none'}.
        </li>
        {kept.map((promise) => (
          <li key={promise.id} dir="auto">
            Kept: promised to {promise.toWhom} for {sayDay(promise.dueOn, today)}.
          </li>
        ))}
        {late.map((promise) => (
          <li key={promise.id} dir="auto">
            Late: promised to {promise.toWhom} for {sayDay(promise.dueOn, today)}. It stays open until you settle it
            with them.
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
