import { useState } from 'react';
import type { PreviewLine } from '#domain/preview-line';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';

type NewPreview = { lines: PreviewLine[]; hash: string };

/** What a person sees of a proposal and can do about it. */
export interface ProposalDoings {
  /** The effect to decide on: as proposed, or as it would be now after the world has changed. */
  lines: readonly PreviewLine[];
  /** The effect is another one than was proposed, and has to be looked at again. */
  changed: boolean;
  busy: boolean;
  /** Why the last attempt was not done. */
  problem: string | undefined;
  accept: () => Promise<boolean>;
  decline: (answer: string) => Promise<boolean>;
  withdraw: () => Promise<boolean>;
}

/** Accepts, declines and withdraws one proposal; `settled` is called when it no longer waits. */
export function useProposal({ id, short, preview, previewHash }: Row<'proposal'>, settled: () => void): ProposalDoings {
  const act = useAct();
  const client = useClient();
  const [now, setNow] = useState<NewPreview>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const about = [{ kind: 'proposal', id }] as const;

  const during = async (work: () => ReturnType<typeof act>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    const outcome = await work();
    setBusy(false);
    if (outcome?.is === 'done') {
      settled();
      return true;
    }
    if (outcome === undefined || !('reason' in outcome)) return false;
    setNow(previewOf(outcome.reason.details.preview) ?? now);
    setProblem(outcome.reason.message);
    return false;
  };

  return {
    lines: now?.lines ?? preview,
    changed: now !== undefined,
    busy,
    problem,
    accept: () =>
      during(() =>
        act(
          'proposal.accept',
          { proposal: id, preview: now?.hash ?? previewHash },
          { about, quiet: true, says: `Accepted ${short}.` },
        ),
      ),
    decline: (answer) =>
      during(() => {
        const seen = client.seeing(...about);
        return act('proposal.decline', () => ({ proposal: id, answer, seen: seen() }), {
          quiet: true,
          says: `Declined ${short}.`,
        });
      }),
    withdraw: () =>
      during(() => {
        const seen = client.seeing(...about);
        return act('proposal.withdraw', () => ({ proposal: id, seen: seen() }), {
          quiet: true,
          says: `Withdrew ${short}.`,
        });
      }),
  };
}

function previewOf(preview: unknown): NewPreview | undefined {
  if (typeof preview !== 'object' || preview === null) return undefined;
  const { lines, hash } = preview as Partial<NewPreview>;
  return Array.isArray(lines) && typeof hash === 'string' ? { lines, hash } : undefined;
}
