import { useState } from 'react';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { LaunchDialog } from './launch-dialog.tsx';
import { PlanDialog } from './plan-dialog.tsx';
import type { WholeRelease } from './use-release.ts';
import { useReleaseActs } from './use-release-acts.ts';
import { WaivedGates } from './waived-gates.tsx';

/** What can be decided of the release as it stands: the go with what is missing for it, the launch, its plan, its end. */
export function GoActions({ whole }: { whole: WholeRelease }) {
  const { decides } = useHere();
  const acts = useReleaseActs(whole);
  const [asking, setAsking] = useState<'plan' | 'go' | 'launch' | 'cancel' | 'waits'>();
  const { release, goWaits, gates } = whole;
  const mine = decides('launch');
  const done = () => setAsking(undefined);
  const waived = gates.filter(({ stands }) => stands === 'waived').length;
  const go = () => {
    if (goWaits !== undefined) return setAsking('waits');
    if (waived > 0) return setAsking('go');
    void acts?.go();
  };
  const lines: MenuLine[] =
    release.state === 'planned' || release.state === 'go'
      ? [
          {
            id: 'release.plan',
            says: 'Change its dates and goal…',
            keys: ['e', 'shift+d'],
            run: () => setAsking('plan'),
          },
          ...(release.state === 'go'
            ? [{ id: 'release.hold', says: 'Take the go back', run: () => void acts?.hold() }]
            : []),
          { id: 'release.cancel', says: 'Cancel the release…', danger: true, run: () => setAsking('cancel') },
        ]
      : [];
  useActions([
    {
      id: 'release.go',
      says: mine ? 'Give the go' : 'Propose the go',
      group: 'Release',
      when: () => release.state === 'planned',
      run: go,
    },
    {
      id: 'release.launch',
      says: mine ? 'Launch the release' : 'Propose to launch',
      group: 'Release',
      when: () => release.state === 'go',
      run: () => setAsking('launch'),
    },
  ]);
  return (
    <>
      {lines.length > 0 && (
        <Menu
          of={`${release.short} ${release.name}`}
          align="end"
          trigger={<Button opens>Release</Button>}
          groups={[lines]}
        />
      )}
      {release.state === 'planned' && (
        <Button kind={goWaits === undefined ? 'ink' : 'line'} onClick={go}>
          {mine ? 'Give the go' : 'Propose the go'}
        </Button>
      )}
      {release.state === 'go' && (
        <Button kind="ink" onClick={() => setAsking('launch')}>
          {mine ? 'Launch…' : 'Propose to launch…'}
        </Button>
      )}
      {asking === 'plan' && <PlanDialog release={release} onClose={done} />}
      {asking === 'launch' && <LaunchDialog whole={whole} onClose={done} />}
      {asking === 'go' && (
        <Dialog
          open
          onClose={done}
          title={`${mine ? 'Give' : 'Propose'} the go for ${release.short} ${release.name}?`}
          says={
            waived === 1
              ? 'One of its gates is not asked for; it was waived.'
              : `${waived} of its gates are not asked for; they were waived.`
          }
          actions={
            <>
              <Button onClick={done}>Not yet</Button>
              <Button
                kind="ink"
                onClick={() => {
                  done();
                  void acts?.go();
                }}
              >
                {mine ? 'Give the go' : 'Propose the go'}
              </Button>
            </>
          }
        >
          <ul className="release-waits">
            <WaivedGates gates={gates} />
          </ul>
        </Dialog>
      )}
      {asking === 'waits' && <WaitsDialog whole={whole} onClose={done} />}
      {asking === 'cancel' && (
        <Dialog
          open
          onClose={done}
          title={`Cancel ${release.short} ${release.name}?`}
          says="Its features go back to no release. Its claims and announcements stay as they are and are not published any more."
          actions={
            <>
              <Button onClick={done}>Keep it</Button>
              <Button
                kind="danger"
                onClick={() => {
                  done();
                  void acts?.cancel();
                }}
              >
                Cancel the release
              </Button>
            </>
          }
        />
      )}
    </>
  );
}

function WaitsDialog({ whole: { gates, release }, onClose }: { whole: WholeRelease; onClose: () => void }) {
  const open = gates.filter(({ stands }) => stands === 'open');
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${release.short} may not go yet`}
      says="Each of these gates has to hold, or be waived with a reason by whoever decides what is in the release."
      actions={
        <Button kind="ink" onClick={onClose}>
          I see
        </Button>
      }
    >
      <ul className="release-waits">
        {open.map(({ rule, name, missing }) => (
          <li key={`${rule} ${name}`}>
            <strong dir="auto">{name}</strong>
            <span className="meta"> {missing[0]?.says}</span>
            {missing.length > 1 && <span className="meta"> And {missing.length - 1} more.</span>}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
