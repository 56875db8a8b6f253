import { useEffect, useState } from 'react';
import { useAct } from '../act/act.tsx';
import { arrived, departed } from '../client/arrived.ts';
import { useAsk, useWorkspaceClient } from '../client/hooks.ts';
import { realTimers } from '../client/timers.ts';
import { useHere } from '../here/here.tsx';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { goTo } from '../shell/links.ts';
import './first-ways.css';

/** Adds the sample product and goes there; its past is played behind the screen. */
export function useLookAtSample(): { busy: boolean; look: () => Promise<void> } {
  const act = useAct();
  const { store } = useWorkspaceClient();
  const [busy, setBusy] = useState(false);
  const look = async () => {
    setBusy(true);
    const outcome = await act('sample.begin', {});
    if (outcome?.is === 'done') {
      await arrived(store, realTimers, 'product', outcome.output.id);
      goTo(`/${outcome.output.slug}`);
    }
    setBusy(false);
  };
  return { busy, look };
}

const againMs = 1_000;

/** How far the past of the sample is played; nothing once it is there. */
export function SamplePlaying({ product }: { product: { id: string; name: string } }) {
  const { data, again } = useAsk('sample.progress', { product: product.id });
  const left = data ? data.of - data.played : 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer asks for the next, while there is more to come.
  useEffect(() => {
    if (left <= 0) return;
    return realTimers.after(againMs, again);
  }, [data, again]);
  if (!data || left <= 0) return null;
  return (
    <section className="bar bar-plain" aria-label="Sample" data-print="no">
      <span>
        The twelve weeks of {product.name} are being played: {Math.floor((100 * data.played) / data.of)} %. You can look
        around already.
      </span>
    </section>
  );
}

/** At the foot of a sample's Home: what this is, and the way out. */
export function SampleFoot() {
  const { product, admin } = useHere();
  if (!product.sample) return null;
  return (
    <footer className="sample-foot">
      <span>
        {product.name} is a sample: its people and customers are made up.
        {!admin && ' An administrator can remove it.'}
      </span>
      <RemoveSample />
    </footer>
  );
}

/** Takes the sample away whole, after asking; for administrators. */
export function RemoveSample() {
  const act = useAct();
  const { store } = useWorkspaceClient();
  const { product, admin } = useHere();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  if (!product.sample || !admin) return null;
  const remove = async () => {
    setBusy(true);
    const outcome = await act('sample.remove', { product: product.id }, { says: `${product.name} is removed.` });
    setBusy(false);
    if (outcome?.is !== 'done') return;
    // While it is still here, the first address would lead back to it.
    await departed(store, realTimers, 'product', product.id);
    goTo('/');
  };
  return (
    <>
      <Button kind="line" onClick={() => setAsking(true)}>
        Remove the sample
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={`Remove ${product.name}?`}
        says="Everything in it goes, with its made-up people. Your own products stay as they are. You can add it again."
        actions={
          <>
            <Button kind="quiet" onClick={() => setAsking(false)}>
              Keep it
            </Button>
            <Button kind="danger" busy={busy} onClick={() => void remove()}>
              Remove the sample
            </Button>
          </>
        }
      />
    </>
  );
}
