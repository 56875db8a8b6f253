import { type ReactNode, useState } from 'react';
import { isCommitted, mayMove, needsReason, offRoadmap, type Stage, stages } from '#domain/feature';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import type { MenuLine } from '../../parts/menu.tsx';
import { showToast } from '../../shell/toast-list.ts';
import { CommitDialog } from './commit-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';

type Feature = Row<'feature'>;
/** Where a feature goes at once. */
type AtOnce = 'idea' | 'exploring' | 'delivering' | 'shipped';
/** What is decided with its reason and what was weighed. */
type Decided = 'qualified' | 'retired' | 'parked' | 'declined';
type Movable = AtOnce | Decided;

const onward = ['shipped', 'delivering', 'qualified', 'exploring', 'idea'] as const;
const aside = ['retired', 'parked', 'declined'] as const;
const verbs: Record<Decided, string> = { qualified: 'Qualify', parked: 'Park', declined: 'Decline', retired: 'Retire' };
const says: Record<Movable, string> = {
  idea: 'Back to an idea',
  exploring: 'Explore',
  qualified: 'Qualify…',
  delivering: 'It is being delivered',
  shipped: 'It has shipped',
  retired: 'Retire…',
  parked: 'Park…',
  declined: 'Decline…',
};

interface Stages {
  /** To where the feature can go from its stage: committed, onward, or aside. */
  linesOf: (feature: Feature) => MenuLine[][];
  commit: (feature: Feature) => void;
  /** Takes a card to a column; says why where it does not go there. */
  move: (feature: Feature, to: string) => void;
  dialog: ReactNode;
}

/** Moves features from stage to stage, on their page, in lists and on boards; what needs a boundary or a reason asks for it. */
export function useStages(): Stages {
  const act = useAct();
  const client = useClient();
  const [asking, setAsking] = useState<{ feature: Feature; stage: Decided | 'committed' }>();
  const done = () => setAsking(undefined);
  const commit = (feature: Feature) => setAsking({ feature, stage: 'committed' });
  const send = async (
    feature: Feature,
    stage: Movable,
    why?: string,
    alternatives: { option: string; why: string }[] = [],
  ) => {
    const looked = { kind: 'feature', id: feature.id } as const;
    const seen = client.seeing({ ...looked, version: feature.version });
    const outcome = await act(
      'feature.move',
      () => ({ feature: feature.id, stage, ...(why ? { why } : {}), alternatives, seen: seen() }),
      {
        guess: { ...looked, fields: { stage, stageReason: why ?? null, ...offRoadmap(feature.horizon, stage) } },
        says: `Moved ${feature.short} to ${stage}`,
        ...(isDecided(stage) ? { quiet: true, verb: `${verbs[stage]} ${feature.short}` } : {}),
      },
    );
    return outcome && faultsOf(outcome);
  };
  const go = (feature: Feature, stage: Movable) =>
    isDecided(stage) ? setAsking({ feature, stage }) : void send(feature, stage);
  const line =
    (feature: Feature) =>
    (stage: Movable): MenuLine => ({ id: `feature.to-${stage}`, says: says[stage], run: () => go(feature, stage) });
  const linesOf = (feature: Feature): MenuLine[][] => {
    const open = (stage: Stage) => mayMove(feature.stage, stage);
    const again = isCommitted(feature.stage);
    return [
      open('committed')
        ? [{ id: 'feature.commit', says: again ? 'Decide anew…' : 'Commit…', run: () => commit(feature) }]
        : [],
      onward.filter(open).map(line(feature)),
      aside.filter(open).map(line(feature)),
    ];
  };
  const move = (feature: Feature, to: string) => {
    const stage = stages.find((one): one is Stage => one === to);
    if (!stage || stage === 'measured' || !mayMove(feature.stage, stage))
      return showToast(`${feature.short} is ${feature.stage}: it does not go from there to ${to}.`);
    if (stage === 'committed') commit(feature);
    else go(feature, stage);
  };
  const { feature, stage } = asking ?? {};
  const dialog = (
    <>
      {feature && stage === 'committed' && <CommitDialog feature={feature} onClose={done} />}
      {feature && stage && stage !== 'committed' && (
        <DecideDialog
          feature={feature}
          title={`${verbs[stage]} ${feature.short}`}
          verb={verbs[stage]}
          needed={needsReason(stage)}
          onClose={done}
          onDecide={(why, weighed) => send(feature, stage, why, weighed)}
        />
      )}
    </>
  );
  return { linesOf, commit, move, dialog };
}

function isDecided(stage: Movable): stage is Decided {
  return stage in verbs;
}
