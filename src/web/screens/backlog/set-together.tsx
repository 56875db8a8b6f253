import { useState } from 'react';
import type { Row } from '#domain/records';
import { faultsOf, useAct } from '../../act/act.tsx';
import { useClient, useRow, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { NumberField } from '../../parts/number-field.tsx';
import { type Pick, PickField } from '../../parts/pick-field.tsx';
import { sayCount } from '../feature/say-count.ts';
import { FormDialog } from '../form-dialog.tsx';
import { usePeoplePicks } from '../people-picks.ts';
import { pickOf } from '../story/picks.ts';
import { sayGiven } from './say-together.ts';

type Story = Row<'story'>;

/** What can be laid on several stories at once. */
export type SetWhat = 'assignee' | 'estimate' | 'feature';

const verbs = { assignee: 'Give to', estimate: 'Estimate', feature: 'Put under' };

interface SetTogetherProps {
  what: SetWhat;
  stories: readonly Story[];
  onClose: () => void;
}

/** Asks for one value for all selected stories and lays it on them by one command; where they differ now, it says so. */
export function SetTogether({ what, stories, onClose }: SetTogetherProps) {
  const act = useAct();
  const client = useClient();
  const { product, decides, whoDecides } = useHere();
  const people = usePeoplePicks();
  const feature = useRow('feature', stories[0]?.featureId ?? undefined);
  const features = useRows({
    kind: 'feature',
    key: `of ${product.id}`,
    where: (row) => row.productId === product.id,
  });
  const now = new Set(stories.map((story) => story[fieldOf[what]]));
  const [same = null] = now.size === 1 ? now : [];
  const held =
    what === 'assignee' ? people.find(({ id }) => id === same) : same && feature ? pickOf(feature) : undefined;
  const [pick, setPick] = useState<Pick | null>(held ?? null);
  const [points, setPoints] = useState<number | null>(typeof same === 'number' ? same : null);
  const right = rights[what];
  const count = stories.length === 1 ? (stories[0]?.short ?? '') : sayCount(stories.length, 'story', 'stories');

  const send = async () => {
    const ids = stories.map(({ id }) => id);
    const id = pick?.id ?? null;
    const seen = client.seeing(...ids.map((story) => ({ kind: 'story' as const, id: story })));
    const fields = { [fieldOf[what]]: what === 'estimate' ? points : id };
    const options = {
      guess: ids.map((story) => ({ kind: 'story' as const, id: story, fields })),
      says: sayGiven(what, count, what === 'estimate' ? sayPoints(points) : pick?.says),
      ask: false,
    };
    const sendIt = {
      assignee: () => act('story.give', () => ({ stories: ids, assigneeId: id, seen: seen() }), options),
      estimate: () => act('story.size', () => ({ stories: ids, estimate: points, seen: seen() }), options),
      feature: () => act('story.under', { stories: ids, feature: id, from: featuresOf(stories) }, options),
    };
    const outcome = await sendIt[what]();
    if (!outcome) return undefined;
    const [fault] = Object.values(faultsOf(outcome));
    if (fault) return { '': fault };
    onClose();
    return undefined;
  };

  const mixed = now.size > 1 ? 'They differ now; all get this.' : undefined;
  return (
    <FormDialog
      title={`${verbs[what]}: ${count}`}
      says={decides(right) ? mixed : `${whoDecides(right)} decides this; yours becomes a proposal.`}
      verb={decides(right) ? 'Set' : 'Propose'}
      onClose={onClose}
      send={send}
    >
      {(faults) =>
        what === 'estimate' ? (
          <NumberField
            label="Estimate"
            unit="points"
            min={0}
            max={1000}
            value={points}
            onChange={setPoints}
            error={faults['']}
          />
        ) : (
          <PickField
            label={what === 'assignee' ? 'Assignee' : 'Feature'}
            people={what === 'assignee'}
            placeholder={what === 'assignee' ? 'Nobody' : 'None'}
            autoFocus
            opens={what === 'assignee'}
            value={pick}
            options={what === 'assignee' ? people : features.map(pickOf)}
            onChange={setPick}
            error={faults['']}
          />
        )
      }
    </FormDialog>
  );
}

function sayPoints(points: number | null): string | undefined {
  return points === null ? undefined : sayCount(points, 'point', 'points');
}

const fieldOf = { assignee: 'assigneeId', estimate: 'estimate', feature: 'featureId' } as const;
const rights = { assignee: 'work', estimate: 'estimate', feature: 'order' } as const;

function featuresOf(stories: readonly Story[]): string[] {
  return [...new Set(stories.map(({ featureId }) => featureId).filter((id) => id !== null))];
}
