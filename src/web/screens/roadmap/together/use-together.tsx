import { type ReactNode, useState } from 'react';
import { offRoadmap } from '#domain/feature';
import type { Row } from '#domain/records';
import { type Unfit, unfitIn } from '#domain/unfit';
import type { ActOptions } from '../../../act/act.tsx';
import { faultsOf, isTaken, useAct } from '../../../act/act.tsx';
import { KeptDialog } from '../../../act/kept-dialog.tsx';
import { useClient } from '../../../client/hooks.ts';
import { showToast } from '../../../shell/toast-list.ts';
import { sayKept } from '../../../words/say-kept.ts';
import { horizonOf, type RoadColumnId } from '../road.ts';
import { sayFeatures, sayPlaced } from './say-placed.ts';
import { type StageTogether, sayStage } from './stages-together.ts';

type Feature = Row<'feature'>;

/** What a rule kept, what could be, and how those go on alone. */
interface Kept {
  unfit: readonly Unfit[];
  others: readonly Feature[];
  verb: string;
  goOn: (others: readonly Feature[]) => void;
}

/** What is done to several features by one command and taken back by one undo. */
export interface Together {
  /** Answers what is wrong, where it was not done and nothing else says so. */
  move: (features: readonly Feature[], to: StageTogether, why?: string) => Promise<string | undefined>;
  place: (features: readonly Feature[], to: RoadColumnId) => Promise<string | undefined>;
  dialog: ReactNode;
}

/** Moves and places features together; where a rule keeps some of them, says which and why, and offers to take the others. */
export function useTogether(): Together {
  const act = useAct();
  const client = useClient();
  const [kept, setKept] = useState<Kept>();

  const move: Together['move'] = async (features, stage, why) => {
    const seen = client.seeing(...features.map(({ id }) => ({ kind: 'feature' as const, id })));
    const outcome = await act(
      'feature.move',
      () => ({ features: idsOf(features), stage, ...(why ? { why } : {}), seen: seen() }),
      {
        ...guessing(features, ({ horizon }) => ({ stage, stageReason: why ?? null, ...offRoadmap(horizon, stage) })),
        says: `Moved ${sayFeatures(features)} to ${stage}`,
        ...(why ? { reason: why, ask: false } : {}),
      },
    );
    return told(outcome, { features, verb: sayStage(stage), goOn: (others) => void move(others, stage, why) });
  };

  const place: Together['place'] = async (features, to) => {
    const horizon = horizonOf(to);
    const was = { horizon: Object.fromEntries(features.map((feature) => [feature.id, feature.horizon])) };
    const outcome = await act(
      'feature.place',
      { features: idsOf(features), horizon, was },
      { ...guessing(features, () => ({ horizon })), says: sayPlaced(features, to) },
    );
    return told(outcome, { features, verb: 'Place', goOn: (others) => void place(others, to) });
  };

  function told(
    outcome: Parameters<typeof isTaken>[0],
    { features, ...on }: { features: readonly Feature[] } & Pick<Kept, 'verb' | 'goOn'>,
  ): string | undefined {
    const [fault] = Object.values(faultsOf(outcome));
    if (isTaken(outcome) || !outcome || !('reason' in outcome) || !fault) return undefined;
    const unfit = unfitIn(outcome.reason.details);
    if (unfit.length === 0 || outcome.reason.field === 'why') return fault;
    const ids = new Set(unfit.map(({ id }) => id));
    setKept({ unfit, others: features.filter(({ id }) => !ids.has(id)), ...on });
    return undefined;
  }

  return {
    move: async (...given) => telling(await move(...given)),
    place: async (...given) => telling(await place(...given)),
    dialog: kept && (
      <KeptDialog
        title="Nothing was changed"
        of="features"
        kept={kept.unfit.length}
        others={kept.others.length}
        goOn={(others) => `${kept.verb}: the ${others}`}
        onClose={() => setKept(undefined)}
        onOthers={() => {
          setKept(undefined);
          kept.goOn(kept.others);
        }}
      >
        {sayKept(kept.unfit, 'features').map((why) => (
          <li key={why}>{why}</li>
        ))}
      </KeptDialog>
    ),
  };
}

function telling(fault: string | undefined): string | undefined {
  if (fault !== undefined) showToast(fault);
  return fault;
}

function guessing(
  features: readonly Feature[],
  fields: (feature: Feature) => Partial<Feature>,
): Pick<ActOptions, 'guess' | 'quiet'> {
  return {
    guess: features.map((feature) => ({ kind: 'feature' as const, id: feature.id, fields: fields(feature) })),
    quiet: true,
  };
}

function idsOf(features: readonly Feature[]): string[] {
  return features.map(({ id }) => id);
}
