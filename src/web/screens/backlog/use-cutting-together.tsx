import { type ReactNode, useState } from 'react';
import type { Row } from '#domain/records';
import type { Unfit } from '#domain/unfit';
import { faultsOf, isTaken, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { showToast } from '../../shell/toast-list.ts';

type Story = Row<'story'>;

/** Cuts stories by one command; where a rule keeps some of them, says which and why, and offers to cut the others. */
export function useCuttingTogether(onDone: () => void): {
  /** Answers what is wrong, where it was not done and nothing else says so. */
  cut: (stories: readonly Story[], why?: string) => Promise<string | undefined>;
  busy: boolean;
  dialog: ReactNode;
} {
  const act = useAct();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState<{ unfit: readonly Unfit[]; others: readonly Story[]; why: string | undefined }>();
  const cut = async (stories: readonly Story[], why?: string) => {
    const [first] = stories;
    const seen = client.seeing(...stories.map(({ id }) => ({ kind: 'story' as const, id })));
    setBusy(true);
    const outcome = await act(
      'story.cut',
      () => ({ stories: stories.map(({ id }) => id), ...(why ? { why } : {}), seen: seen() }),
      {
        guess: stories.map(({ id }) => ({
          kind: 'story' as const,
          id,
          fields: { state: 'cut', rank: null, sprintId: null },
        })),
        says: stories.length === 1 && first ? `Cut: ${first.short}` : `Cut ${stories.length} stories`,
        ...(why ? { reason: why, ask: false } : {}),
        quiet: true,
      },
    );
    setBusy(false);
    if (isTaken(outcome)) {
      onDone();
      return undefined;
    }
    const fault = Object.values(faultsOf(outcome))[0];
    if (!outcome || !('reason' in outcome) || !fault) return undefined;
    const unfit = unfitIn(outcome.reason.details);
    if (unfit.length === 0 || outcome.reason.field === 'why') {
      if (why === undefined) showToast(fault);
      return fault;
    }
    const ids = new Set(unfit.map(({ id }) => id));
    setKept({ unfit, others: stories.filter(({ id }) => !ids.has(id)), why });
    return undefined;
  };
  const close = () => setKept(undefined);
  const others = kept?.others ?? [];
  const dialog = (
    <Dialog
      open={kept !== undefined}
      onClose={close}
      title="Nothing was cut"
      says={
        kept?.unfit.length === 1 ? 'One of the stories cannot be.' : `${kept?.unfit.length} of the stories cannot be.`
      }
      actions={
        <>
          <Button onClick={close}>Close</Button>
          {others.length > 0 && (
            <Button
              kind="ink"
              keys="mod+enter"
              onClick={() => {
                close();
                void cut(others, kept?.why);
              }}
            >
              {others.length === 1 ? 'Cut the other one' : `Cut the other ${others.length}`}
            </Button>
          )}
        </>
      }
    >
      <ul>
        {kept?.unfit.map(({ id, why }) => (
          <li key={id}>{why}</li>
        ))}
      </ul>
    </Dialog>
  );
  return { cut, busy, dialog };
}

/** The records that a refusal lists. */
function unfitIn({ unfit }: Record<string, unknown> = {}): readonly Unfit[] {
  return Array.isArray(unfit) ? (unfit as Unfit[]) : [];
}
