import { useRef, useState } from 'react';
import { isCommitted, mayMove, needsReason, offRoadmap, type Stage } from '#domain/feature';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { CommitDialog } from './commit-dialog.tsx';
import { DecideDialog } from './decide-dialog.tsx';

type Movable = 'idea' | 'exploring' | 'qualified' | 'delivering' | 'shipped' | 'retired' | 'parked' | 'declined';
/** What is decided with its reason and what was weighed. */
type Asked = 'qualified' | 'parked' | 'declined' | 'retired';
const asked: readonly Movable[] = ['qualified', 'parked', 'declined', 'retired'] satisfies Asked[];

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

const verbs: Record<Asked, string> = { qualified: 'Qualify', parked: 'Park', declined: 'Decline', retired: 'Retire' };

/** Where the feature can go from its stage; what needs a boundary or a reason asks for it. */
export function StageMenu({ feature }: { feature: Row<'feature'> }) {
  const act = useAct();
  const client = useClient();
  const { decides } = useHere();
  const [asking, setAsking] = useState<'commit' | Asked>();
  const move = (stage: Movable, why?: string, alternatives: { option: string; why: string }[] = []) => {
    const looked = { kind: 'feature', id: feature.id } as const;
    const seen = client.seeing(looked);
    return act(
      'feature.move',
      () => ({ feature: feature.id, stage, ...(why ? { why } : {}), alternatives, seen: seen() }),
      {
        guess: { ...looked, fields: { stage, stageReason: why ?? null, ...offRoadmap(feature.horizon, stage) } },
        says: `${feature.short} is ${stage === 'idea' ? 'an idea' : stage} now.`,
      },
    );
  };
  const line = (stage: Movable): MenuLine => ({
    id: `feature.to-${stage}`,
    says: says[stage],
    run: () => (isAsked(stage) ? setAsking(stage) : void move(stage)),
  });
  const open = (stage: Stage) => mayMove(feature.stage, stage);
  const onward = (['shipped', 'delivering', 'qualified', 'exploring', 'idea'] as const).filter(open).map(line);
  const aside = (['retired', 'parked', 'declined'] as const).filter(open).map(line);
  const commit: MenuLine[] = open('committed')
    ? [
        {
          id: 'feature.commit',
          says: isCommitted(feature.stage) ? 'Decide anew…' : 'Commit…',
          run: () => setAsking('commit'),
        },
      ]
    : [];
  const menu = useRef<HTMLButtonElement>(null);
  useActions([
    { id: 'feature.stage', says: 'Change the stage', keys: ['s'], group: 'Feature', run: () => menu.current?.click() },
  ]);
  const done = () => setAsking(undefined);
  return (
    <>
      {commit.length > 0 && feature.stage === 'qualified' && (
        <Button kind="ink" onClick={() => setAsking('commit')}>
          {decides('scope') ? 'Commit…' : 'Propose to commit…'}
        </Button>
      )}
      {commit.length + onward.length + aside.length > 0 && (
        <Menu
          of={`${feature.short} ${feature.title}`}
          align="end"
          trigger={
            <Button ref={menu} opens>
              Stage: {feature.stage}
            </Button>
          }
          groups={[commit, onward, aside]}
        />
      )}
      {asking === 'commit' && <CommitDialog feature={feature} onClose={done} />}
      {asking && asking !== 'commit' && (
        <DecideDialog
          feature={feature}
          title={`${verbs[asking]} ${feature.short}`}
          verb={verbs[asking]}
          needed={needsReason(asking)}
          onClose={done}
          onDecide={(why, weighed) => {
            done();
            void move(asking, why, weighed);
          }}
        />
      )}
    </>
  );
}

function isAsked(stage: Movable): stage is Asked {
  return asked.includes(stage);
}
