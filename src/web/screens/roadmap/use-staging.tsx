import { type ReactNode, useState } from 'react';
import { mayMove, needsReason, type Stage, stages } from '#domain/feature';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { goTo } from '../../shell/links.ts';
import { showToast } from '../../shell/toast-list.ts';
import { DecideDialog } from '../feature/decide-dialog.tsx';

type Feature = Row<'feature'>;
/** Where a card can be dropped at once, and where it is decided with a reason first. */
const atOnce = ['idea', 'exploring', 'delivering', 'shipped'] as const;
const decided = ['qualified', 'parked', 'declined', 'retired'] as const;
type Decided = (typeof decided)[number];

const verbs: Record<Decided, string> = { qualified: 'Qualify', parked: 'Park', declined: 'Decline', retired: 'Retire' };

/** Moves features from stage to stage by their cards; what is decided asks for its reason, a commitment for its boundary. */
export function useStaging(): { move: (feature: Feature, to: string) => void; dialog: ReactNode } {
  const act = useAct();
  const client = useClient();
  const { at } = useHere();
  const [asking, setAsking] = useState<{ feature: Feature; stage: Decided }>();
  const send = (
    feature: Feature,
    stage: Decided | (typeof atOnce)[number],
    why?: string,
    alternatives: { option: string; why: string }[] = [],
  ) => {
    const looked = { kind: 'feature', id: feature.id } as const;
    const seen = client.seeing(looked);
    return act(
      'feature.move',
      () => ({ feature: feature.id, stage, ...(why ? { why } : {}), alternatives, seen: seen() }),
      {
        guess: { ...looked, fields: { stage, stageReason: why ?? null } },
        says: `${feature.short} is ${stage === 'idea' ? 'an idea' : stage} now.`,
      },
    );
  };
  const move = (feature: Feature, to: string) => {
    const stage = stages.find((one): one is Stage => one === to);
    if (!stage || !mayMove(feature.stage, stage))
      return showToast(`${feature.short} is ${feature.stage}: it does not go from there to ${to}.`);
    const plain = atOnce.find((one) => one === stage);
    if (plain) return void send(feature, plain);
    const weighed = decided.find((one) => one === stage);
    if (weighed) return setAsking({ feature, stage: weighed });
    showToast(`Committing needs its boundary and its window: ${feature.short} is open for it.`);
    goTo(at(`features/${feature.short}`));
  };
  const dialog = asking && (
    <DecideDialog
      feature={asking.feature}
      title={`${verbs[asking.stage]} ${asking.feature.short}`}
      verb={verbs[asking.stage]}
      needed={needsReason(asking.stage)}
      onClose={() => setAsking(undefined)}
      onDecide={(why, alternatives) => {
        setAsking(undefined);
        void send(asking.feature, asking.stage, why, alternatives);
      }}
    />
  );
  return { move, dialog };
}
