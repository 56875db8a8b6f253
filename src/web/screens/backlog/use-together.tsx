import { type ReactNode, useState } from 'react';
import type { Row } from '#domain/records';
import type { StoryAct } from '#domain/story';
import { type Unfit, unfitIn } from '#domain/unfit';
import { faultsOf, isTaken, useAct } from '../../act/act.tsx';
import { KeptDialog } from '../../act/kept-dialog.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { showToast } from '../../shell/toast-list.ts';
import { sayKept } from '../../words/say-kept.ts';
import { sayAct } from '../story/acts.ts';
import { guessOf } from '../story/use-story-acts.ts';
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
  const { member, roles } = useHere();
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState<Kept>();
  const take = async (which: ActTogether, stories: readonly Story[], why?: string) => {
    const seen = client.seeing(...stories.map(({ id }) => ({ kind: 'story' as const, id })));
    setBusy(true);
    const outcome = await act(
      `story.${which}`,
      () => ({ stories: stories.map(({ id }) => id), ...(why ? { why } : {}), seen: seen() }),
      {
        guess: stories.map((story) => guessOf(story, which, { member, roles })),
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
    dialog: kept && (
      <KeptDialog
        title={kept.act === 'cut' ? 'Nothing was cut' : 'Nothing was changed'}
        of="stories"
        kept={kept.unfit.length}
        others={kept.others.length}
        goOn={(others) => (kept.act === 'cut' ? `Cut the ${others}` : `${sayAct(kept.act)}: the ${others}`)}
        onClose={() => setKept(undefined)}
        onOthers={() => {
          setKept(undefined);
          void take(kept.act, kept.others, kept.why);
        }}
      >
        {sayKept(kept.unfit, 'stories').map((why) => (
          <li key={why}>{why}</li>
        ))}
      </KeptDialog>
    ),
  };
}
