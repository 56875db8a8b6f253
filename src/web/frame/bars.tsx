import { CalendarClock, CircleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useConnection, useOldestAnswer, useUnsettled, useWorkspaceClient } from '../client/hooks.ts';
import { useMaybeHere, useWorkspaceHere } from '../here/here.tsx';
import { useActions } from '../keys/keys-root.tsx';
import { Button } from '../parts/button.tsx';
import { sayDayInFull } from '../parts/day.ts';
import { ConnectionBar } from '../shell/connection-bar.tsx';
import { sayReturned } from '../shell/say-connection.ts';
import { showToast } from '../shell/toast-list.ts';
import { useNewVersion } from './new-version.ts';
import { useReadAhead } from './read-ahead.ts';
import { SamplePlaying } from './sample.tsx';
import { UnsettledDialog } from './unsettled-dialog.tsx';
import { WaitingDialog } from './waiting-dialog.tsx';

/** What stands above everything: the connection, the clock of a test workspace, and what was not done. */
export function Bars() {
  const { state, kept, heardAt, says } = useConnection();
  const workspaceClient = useWorkspaceClient();
  const { workspace, admin } = useWorkspaceHere();
  const here = useMaybeHere();
  const unsettled = useUnsettled();
  const pageAt = useOldestAnswer();
  const [open, setOpen] = useState(false);
  const [looking, setLooking] = useState(false);
  const newVersion = useNewVersion(state);
  useReadAhead(state);
  useEffect(() => workspaceClient.watchReturned((returned) => showToast(sayReturned(returned))), [workspaceClient]);
  const group = 'Everywhere';
  useActions([
    {
      id: 'frame.not-made',
      says: 'Look at the changes that were not made',
      keys: ['g x'],
      words: ['refused', 'conflict', 'failed', 'kept'],
      group,
      when: () => unsettled.length > 0,
      run: () => setOpen(true),
    },
    {
      id: 'frame.waits',
      says: 'Look at what waits to be sent',
      keys: ['g w'],
      words: ['offline', 'kept', 'not sent', 'outbox'],
      group,
      when: () => kept > 0,
      run: () => setLooking(true),
    },
  ]);
  const day = here?.today ?? workspace.clock?.slice(0, 10);
  return (
    <>
      <ConnectionBar
        offline={state === 'offline'}
        kept={kept}
        heardAt={heardAt}
        pageAt={pageAt}
        onLook={() => setLooking(true)}
        hasNetwork={navigator.onLine}
        heldUp={says}
        onRetry={() => workspaceClient.resume()}
        newVersion={newVersion}
        onReload={() => location.reload()}
      />
      {workspace.clock && day && (
        <section className="bar bar-plain" aria-label="Clock" data-print="no">
          <CalendarClock aria-hidden />
          <span>
            The clock of this {workspace.use} workspace stands at {sayDayInFull(day)}.{' '}
            {admin && <a href="/settings/workspace">Set the clock</a>}
          </span>
        </section>
      )}
      {here?.product.sample && <SamplePlaying key={here.product.id} product={here.product} />}
      {unsettled.length > 0 && (
        <div className="bar bar-plain" role="status" data-print="no">
          <CircleAlert aria-hidden />
          {unsettled.length === 1
            ? 'One change was not made. What you typed is kept.'
            : `${unsettled.length} changes were not made. What you typed is kept.`}
          <Button kind="quiet" keys="g x" onClick={() => setOpen(true)}>
            Look
          </Button>
        </div>
      )}
      {open && <UnsettledDialog onClose={() => setOpen(false)} />}
      {looking && <WaitingDialog onClose={() => setLooking(false)} />}
    </>
  );
}
