import { type ReactNode, useState } from 'react';
import type { Row } from '#domain/records';
import { type StoryAct, storyActs } from '#domain/story';
import type { Unfit } from '#domain/unfit';
import { faultsOf, isTaken, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { showToast } from '../../shell/toast-list.ts';
import { sayNumber } from '../../words/say-amount.ts';
import { sayKept } from '../../words/say-kept.ts';
import { sayAct } from '../story/acts.ts';
import { sayTaken } from './say-together.ts';

type Story = Row<'story'>;

/** What is done to several stories together. */
export type ActTogether = Exclude<StoryAct, 'accept' | 'reject' | 'reopen'>;

interface Kept {
  act: ActTogether;
  unfit: readonly Unfit[];
  others: readonly Story[];
  why: string | undefined;
}

/** Takes stories to another state by one command; where a rule keeps some of them, says which and why, and offers to take the others. */
export function useTogether(): {
  /** Answers what is wrong, where it was not done and nothing else says so. */
  take: (act: ActTogether, stories: readonly Story[], why?: string) => Promise<string | undefined>;
  busy: boolean;
  dialog: ReactNode;
} {
  const act = useAct();
  const client = useClient();
  const { roles } = useHere();
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState<Kept>();
  const take = async (which: ActTogether, stories: readonly Story[], why?: string) => {
    const seen = client.seeing(...stories.map(({ id }) => ({ kind: 'story' as const, id })));
    const state = storyActs[which].to;
    const fields = which === 'cut' ? { state, rank: null, sprintId: null } : { state };
    setBusy(true);
    const outcome = await act(
      `story.${which}`,
      () => ({ stories: stories.map(({ id }) => id), ...(why ? { why } : {}), seen: seen() }),
      {
        guess: stories.map(({ id }) => ({ kind: 'story' as const, id, fields })),
        says: sayTaken(which, stories, roles),
        ...(why ? { reason: why, ask: false } : {}),
        quiet: true,
      },
    );
    setBusy(false);
    if (isTaken(outcome)) return undefined;
    const fault = Object.values(faultsOf(outcome))[0];
    if (!outcome || !('reason' in outcome) || !fault) return undefined;
    const unfit = unfitIn(outcome.reason.details);
    if (unfit.length === 0 || outcome.reason.field === 'why') {
      if (why === undefined) showToast(fault);
      return fault;
    }
    const ids = new Set(unfit.map(({ id }) => id));
    setKept({ act: which, unfit, others: stories.filter(({ id }) => !ids.has(id)), why });
    return undefined;
  };
  return {
    take,
    busy,
    dialog: (
      <KeptDialog
        kept={kept}
        onClose={() => setKept(undefined)}
        onOthers={(it) => {
          setKept(undefined);
          void take(it.act, it.others, it.why);
        }}
      />
    ),
  };
}

interface KeptDialogProps {
  kept: Kept | undefined;
  onClose: () => void;
  onOthers: (kept: Kept) => void;
}

/** Says which of several stories a rule kept, each with its reason, and offers to go on with the others. */
function KeptDialog({ kept, onClose, onOthers }: KeptDialogProps) {
  const { others, unfit } = kept ?? { others: [], unfit: [] };
  const isCut = kept?.act === 'cut';
  const verb = kept ? sayAct(kept.act) : '';
  return (
    <Dialog
      open={kept !== undefined}
      onClose={onClose}
      title={isCut ? 'Nothing was cut' : 'Nothing was changed'}
      says={
        unfit.length === 1 ? 'One of the stories cannot be.' : `${sayNumber(unfit.length)} of the stories cannot be.`
      }
      actions={
        <>
          <Button onClick={onClose}>Close</Button>
          {kept && others.length > 0 && (
            <Button kind="ink" keys="mod+enter" onClick={() => onOthers(kept)}>
              {isCut
                ? `Cut the other ${others.length === 1 ? 'one' : sayNumber(others.length)}`
                : `${verb}: the other ${others.length === 1 ? 'one' : sayNumber(others.length)}`}
            </Button>
          )}
        </>
      }
    >
      <ul>
        {sayKept(unfit, 'stories').map((why) => (
          <li key={why}>{why}</li>
        ))}
      </ul>
    </Dialog>
  );
}

/** The records that a refusal lists. */
function unfitIn({ unfit }: Record<string, unknown> = {}): readonly Unfit[] {
  return Array.isArray(unfit) ? (unfit as Unfit[]) : [];
}
