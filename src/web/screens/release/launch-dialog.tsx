import { useState } from 'react';
import { whyNoLaunch } from '#domain/shipping';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { sayCount } from '../feature/say-count.ts';
import type { WholeRelease } from './use-release.ts';
import { useReleaseActs } from './use-release-acts.ts';
import { WaivedGates } from './waived-gates.tsx';

/** Says before the launch what it does: which features ship, which do not and why, what was waived, and which promises are kept. */
export function LaunchDialog({ whole, onClose }: { whole: WholeRelease; onClose: () => void }) {
  const { today, decides } = useHere();
  const acts = useReleaseActs(whole);
  const [busy, setBusy] = useState(false);
  const { release, promises, shipping, gates } = whole;
  const nothing = whyNoLaunch(shipping);
  const open = promises.filter(
    ({ state, featureId }) => state === 'open' && shipping.ships.some((feature) => feature.id === featureId),
  );
  const kept = open.filter(({ dueOn }) => today <= dueOn);
  const late = open.filter(({ dueOn }) => today > dueOn);
  const launch = async () => {
    setBusy(true);
    await acts?.launch();
    onClose();
  };
  if (nothing)
    return (
      <Dialog
        open
        onClose={onClose}
        title={`${release.short} has nothing to launch`}
        says={nothing}
        actions={
          <Button kind="ink" onClick={onClose}>
            I see
          </Button>
        }
      />
    );
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
          {sayCount(shipping.ships.length, 'feature becomes', 'features become')} shipped:{' '}
          {shipping.ships.map(({ short }) => short).join(', ') || 'none'}.
        </li>
        {shipping.stays.map(({ feature, why }) => (
          <li key={feature.id} dir="auto">
            Does not ship: {feature.short} {feature.title}. {why} It leaves the release and stands where it stood.
          </li>
        ))}
        <WaivedGates gates={gates} />
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
        <li className="meta">
          Undo in the history takes it back. Do so before anybody is told: what they were told stays told.
        </li>
      </ul>
    </Dialog>
  );
}
