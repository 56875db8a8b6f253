import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { sayDeciders } from '../../act/deciders.ts';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { BulkBar } from '../../parts/bulk-bar.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { showToast } from '../../shell/toast-list.ts';
import { CutReason, runningSprintOf } from '../story/use-cutting.tsx';
import { IntoSprint } from './into-sprint.tsx';
import type { useMoving } from './use-moving.ts';

interface BulkProps {
  selected: ReadonlySet<string>;
  ordered: readonly Row<'story'>[];
  move: ReturnType<typeof useMoving>;
  onClear: () => void;
}

/** What can be done with the selected stories together: moving is one command, cutting says of each whether it could be. */
export function Bulk({ selected, ordered, move, onClear }: BulkProps) {
  const { decides, deciders } = useHere();
  const [refused, setRefused] = useState<readonly { short: string; why: string }[]>();
  const cutting = useCutting();
  const [filling, setFilling] = useState(false);
  const [asking, setAsking] = useState(false);
  const { store } = useClient();
  const stories = selected.size === 0 ? [] : ordered.filter((row) => selected.has(row.id));
  const ids = stories.map(({ id }) => id);
  const toPlace = async (at: 'top' | 'end') => {
    const outcome = await move(ids, { at });
    if (outcome?.is === 'done') onClear();
  };
  const cut = async (why?: string) => {
    const failed = await cutting.cut(stories, why);
    if (failed.length > 0) setRefused(failed);
    onClear();
  };
  const none = ids.length === 0 ? 'None of them is in the order of the backlog.' : undefined;
  return (
    <>
      <BulkBar
        count={selected.size}
        says={selected.size === 1 ? 'story' : 'stories'}
        onClear={onClear}
        lines={[
          { id: 'stories.top', says: 'Move to the top', because: none, run: () => void toPlace('top') },
          { id: 'stories.end', says: 'Move to the end', because: none, run: () => void toPlace('end') },
          {
            id: 'stories.into-sprint',
            says: 'Put into a sprint…',
            keys: ['+'],
            because: none,
            run: () => setFilling(true),
          },
          {
            id: 'stories.cut',
            says: 'Cut',
            busy: cutting.busy,
            because: decides('order')
              ? none
              : `${sayDeciders(deciders('order'))} decides this. Propose it on each story.`,
            run: () => (stories.some((story) => runningSprintOf(store, story)) ? setAsking(true) : void cut()),
          },
        ]}
      />
      {asking && (
        <CutReason
          stories={stories}
          onClose={() => setAsking(false)}
          onSend={(why) => cut(why).then(() => undefined)}
        />
      )}
      {filling && (
        <IntoSprint
          stories={stories}
          onClose={(done) => {
            setFilling(false);
            if (done) onClear();
          }}
        />
      )}
      <Dialog
        open={refused !== undefined}
        onClose={() => setRefused(undefined)}
        title={refused?.length === 1 ? 'One story was not cut' : `${refused?.length ?? 0} stories were not cut`}
        says="The others were."
        actions={<Button onClick={() => setRefused(undefined)}>Close</Button>}
      >
        <ul>
          {refused?.map(({ short, why }) => (
            <li key={short}>
              <span className="id">{short}</span> {why}
            </li>
          ))}
        </ul>
      </Dialog>
    </>
  );
}

/** Cuts stories one after another, each on its own; what is refused is told with its reason. */
function useCutting() {
  const act = useAct();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const cut = async (stories: readonly Row<'story'>[], why?: string) => {
    setBusy(true);
    const outcomes = await Promise.all(
      stories.map(async (story) => {
        const seen = client.seeing({ kind: 'story', id: story.id });
        const outcome = await act('story.cut', () => ({ story: story.id, ...(why ? { why } : {}), seen: seen() }), {
          guess: { kind: 'story', id: story.id, fields: { state: 'cut', rank: null, sprintId: null } },
          ...(why ? { reason: why } : {}),
          quiet: true,
          ask: false,
        });
        return { story, outcome };
      }),
    );
    setBusy(false);
    const done = outcomes.flatMap(({ outcome }) => (outcome?.is === 'done' ? [outcome.command] : []));
    if (done.length > 0)
      showToast(done.length === 1 ? 'Cut 1 story' : `Cut ${done.length} stories`, () => {
        for (const command of done) void act('change.undo', { command });
      });
    return outcomes.flatMap(({ story, outcome }) =>
      outcome && 'reason' in outcome ? [{ short: story.short, why: outcome.reason.message }] : [],
    );
  };
  return { busy, cut };
}
