import { type ReactNode, useState } from 'react';
import type { Unfit } from '#domain/unfit';
import { faultsOf, isTaken } from '../../act/act.tsx';
import { KeptBack } from './kept-back.tsx';
import { type AsideAsked, SetAsideDialog } from './set-aside.tsx';
import type { useAsides } from './use-asides.ts';
import type { FindingLine } from './use-findings.ts';

/** What a rule keeps from being set aside with others, and what those were. */
export interface Kept {
  unfit: readonly Unfit[];
  lines: readonly FindingLine[];
  until: string;
  why: string;
}

/**
 * Asks for a reason and sets findings aside by one command: they leave the list at once. Refused, they come back, and
 * what was written stands in the dialog again with the reason; what a rule keeps back is listed, and the others can go.
 */
export function useSettingAside(
  asides: ReturnType<typeof useAsides>,
  onLeave: (lines: readonly FindingLine[]) => void,
): { ask: (lines: readonly FindingLine[]) => void; dialog: ReactNode } {
  const [asked, setAsked] = useState<AsideAsked>();
  const [kept, setKept] = useState<Kept>();
  const send = async (lines: readonly FindingLine[], until: string, why: string) => {
    setAsked(undefined);
    setKept(undefined);
    const sent = asides.setAside(lines, until, why);
    onLeave(lines);
    const outcome = await sent;
    if (isTaken(outcome) || !outcome || !('reason' in outcome)) return;
    const { unfit } = outcome.reason.details ?? {};
    if (lines.length > 1 && Array.isArray(unfit)) setKept({ unfit, lines, until, why });
    else setAsked({ lines, until, why, faults: faultsOf(outcome) });
  };
  const dialog = (
    <>
      {asked && (
        <SetAsideDialog
          asked={asked}
          onSend={(until, why) => void send(asked.lines, until, why)}
          onClose={() => setAsked(undefined)}
        />
      )}
      {kept && (
        <KeptBack
          kept={kept}
          onOthers={(others) => void send(others, kept.until, kept.why)}
          onClose={() => setKept(undefined)}
        />
      )}
    </>
  );
  return { ask: (lines) => setAsked({ lines }), dialog };
}
