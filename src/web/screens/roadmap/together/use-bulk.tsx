import { type ReactNode, useState } from 'react';
import { whyNotPlaced } from '#domain/feature';
import type { Row } from '#domain/records';
import type { MenuLine } from '../../../parts/menu.tsx';
import { showToast } from '../../../shell/toast-list.ts';
import type { FeatureFacts } from '../../feature/use-facts.ts';
import type { RoadColumnId } from '../road.ts';
import { useServing } from '../use-serving.tsx';
import { PlaceDialog } from './place-dialog.tsx';
import { sayFeatures } from './say-placed.ts';
import { StageDialog } from './stage-dialog.tsx';
import { isStageTogether, type StageTogether, stagesOf } from './stages-together.ts';
import { useTogether } from './use-together.tsx';

type Feature = Row<'feature'>;

/** What a command takes at once. */
const most = 1000;

/** What can be done with several features at once. */
export interface Bulk {
  /** The same in the bar and in the menu of each of them. */
  linesOf: (picked: readonly FeatureFacts[]) => MenuLine[];
  /** Asks where one or several are placed. */
  askPlace: (features: readonly Feature[]) => void;
  place: (features: readonly Feature[], to: RoadColumnId) => void;
  /** Takes cards to another column of stages; asks for a reason, or says why they do not go there together. */
  move: (features: readonly Feature[], to: string) => void;
  /** Asks which objective they serve. */
  askServe: (picked: readonly FeatureFacts[]) => void;
  dialogs: ReactNode;
}

/** Acts on several features of the roadmap, each time as one command; `grabs` where M carries them instead of asking for the place. */
export function useBulk({ grabs = false }: { grabs?: boolean } = {}): Bulk {
  const together = useTogether();
  const serving = useServing();
  const [asking, setAsking] = useState<
    { place: readonly Feature[] } | { stage: readonly Feature[]; to?: StageTogether }
  >();
  const done = () => setAsking(undefined);
  const linesOf = (picked: readonly FeatureFacts[]): MenuLine[] => {
    const features = picked.map(({ feature }) => feature);
    const none = features.length > most ? `At most ${most} features change together. Select fewer.` : undefined;
    const unstaged = stagesOf(features).length > 0 ? undefined : 'From their stages none goes on together with others.';
    const aside = features.every(({ stage, horizon }) => whyNotPlaced(stage) && horizon === null)
      ? 'What was parked, declined or retired has no place on the roadmap.'
      : undefined;
    return [
      {
        id: 'features.stage',
        says: 'Stage…',
        keys: ['s'],
        because: none ?? unstaged,
        run: () => setAsking({ stage: features }),
      },
      {
        id: 'features.place',
        says: 'Place…',
        ...(grabs ? {} : { keys: ['m'] }),
        because: none ?? aside,
        run: () => setAsking({ place: features }),
      },
      {
        id: 'features.serve',
        says: 'Serve an objective…',
        keys: ['l'],
        because: none,
        run: () => serving.ask(picked),
      },
    ];
  };
  const move = (features: readonly Feature[], to: string) => {
    if (!isStageTogether(to))
      return showToast(`${sayFeatures(features)} do not become ${to} together: that is decided one at a time.`);
    if (to === 'parked') return setAsking({ stage: features, to });
    void together.move(features, to);
  };
  const dialogs = (
    <>
      {asking && 'place' in asking && (
        <PlaceDialog
          features={asking.place}
          onClose={done}
          onPlace={(to) => {
            done();
            void together.place(asking.place, to);
          }}
        />
      )}
      {asking && 'stage' in asking && (
        <StageDialog
          features={asking.stage}
          to={asking.to}
          onClose={done}
          onTake={(to, why) => {
            done();
            void together.move(asking.stage, to, why);
          }}
        />
      )}
      {together.dialog}
      {serving.dialog}
    </>
  );
  return {
    linesOf,
    askPlace: (features) => setAsking({ place: features }),
    place: (features, to) => void together.place(features, to),
    move,
    askServe: serving.ask,
    dialogs,
  };
}
