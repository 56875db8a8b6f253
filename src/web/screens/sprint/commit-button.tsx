import { useState } from 'react';
import type { Row } from '#domain/records';
import { unsureOf, whyNotStart } from '#domain/sprint';
import { isOpen } from '#domain/story';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { useListAfter } from '../../parts/focus-onward.ts';
import { showToast } from '../../shell/toast-list.ts';
import { useSprintActs } from './use-sprint-acts.ts';

/** Commits to a planned sprint: at once, or, where a story is a draft or not estimated, once these have been named. */
export function CommitButton({ sprint, stories }: { sprint: Row<'sprint'>; stories: readonly Row<'story'>[] }) {
  const { decides } = useHere();
  const { start } = useSprintActs();
  const button = useListAfter<HTMLButtonElement>();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const unsure = stories.flatMap((story) => (isOpen(story.state) ? (unsureOf(story) ?? []) : []));
  const verb = decides('sprint') ? 'Commit' : 'Propose to commit';
  const commit = async () => {
    setBusy(true);
    await start(sprint, stories);
    setBusy(false);
    setAsking(false);
  };
  const [running] = useRows({
    kind: 'sprint',
    key: `running of team ${sprint.teamId}`,
    where: ({ teamId, state }) => teamId === sprint.teamId && state === 'running',
  });
  const because = running && whyNotStart(running.name);
  const ask = () => {
    if (because) return showToast(because);
    if (unsure.length > 0) setAsking(true);
    else void commit();
  };
  useActions([
    { id: 'sprint.commit', says: `${verb} to ${sprint.name}`, keys: ['shift+c'], group: 'Sprint', because, run: ask },
  ]);
  return (
    <>
      <Button
        ref={button}
        kind={decides('sprint') && !because ? 'ink' : 'line'}
        busy={busy}
        title={because}
        keys="shift+c"
        onClick={ask}
      >
        {verb}
      </Button>
      {asking && (
        <Dialog
          open
          onClose={() => setAsking(false)}
          title={`Commit to ${sprint.name}`}
          says="What is committed stands in the ledger with its estimate of this moment."
          actions={
            <>
              <Button onClick={() => setAsking(false)}>Cancel</Button>
              <Button kind="ink" busy={busy} onClick={() => void commit()}>
                {`${verb} all the same`}
              </Button>
            </>
          }
        >
          <ul className="commit-unsure">
            {unsure.map((says) => (
              <li key={says}>{says}.</li>
            ))}
          </ul>
        </Dialog>
      )}
    </>
  );
}
