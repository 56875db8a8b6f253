import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { mayMove, type Stage } from '#domain/feature';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { CommitDialog } from './commit-dialog.tsx';
import { ReasonDialog } from './reason-dialog.tsx';

type Movable = 'idea' | 'exploring' | 'qualified' | 'parked' | 'declined';

const says: Record<Movable, string> = {
  idea: 'Back to an idea',
  exploring: 'Explore',
  qualified: 'Qualify',
  parked: 'Park…',
  declined: 'Decline…',
};

/** Where the feature can go from its stage; what needs a boundary or a reason asks for it. */
export function StageMenu({ feature }: { feature: Row<'feature'> }) {
  const act = useAct();
  const client = useClient();
  const { decides } = useHere();
  const [asking, setAsking] = useState<'commit' | 'parked' | 'declined'>();
  const move = (stage: Movable, why?: string) => {
    const looked = { kind: 'feature', id: feature.id } as const;
    const seen = client.seeing(looked);
    return act('feature.move', () => ({ feature: feature.id, stage, ...(why ? { why } : {}), seen: seen() }), {
      guess: { ...looked, fields: { stage, stageReason: why ?? null } },
      says: `${feature.short} is ${stage === 'idea' ? 'an idea' : stage} now.`,
    });
  };
  const line = (stage: Movable): MenuLine => ({
    id: stage,
    says: says[stage],
    run: () => (stage === 'parked' || stage === 'declined' ? setAsking(stage) : void move(stage)),
  });
  const open = (stage: Stage) => mayMove(feature.stage, stage);
  const onward = (['qualified', 'exploring', 'idea'] as const).filter(open).map(line);
  const aside = (['parked', 'declined'] as const).filter(open).map(line);
  const commit: MenuLine[] = open('committed')
    ? [{ id: 'commit', says: 'Commit…', run: () => setAsking('commit') }]
    : [];
  const lines = [...commit, ...onward, ...aside];
  useActions(
    lines.map(({ id, says, run }) => ({ id: `feature.stage-${id}`, says: `Feature: ${says}`, group: 'Feature', run })),
  );
  const done = () => setAsking(undefined);
  return (
    <>
      {commit.length > 0 && feature.stage === 'qualified' && (
        <Button kind="ink" onClick={() => setAsking('commit')}>
          {decides('scope') ? 'Commit…' : 'Propose to commit…'}
        </Button>
      )}
      {lines.length > 0 && (
        <Menu
          align="end"
          trigger={<Button icon={<ChevronDown aria-hidden />}>Stage: {feature.stage}</Button>}
          groups={[commit, onward, aside]}
        />
      )}
      {asking === 'commit' && <CommitDialog feature={feature} onClose={done} />}
      {(asking === 'parked' || asking === 'declined') && (
        <ReasonDialog
          title={asking === 'parked' ? `Park ${feature.short}` : `Decline ${feature.short}`}
          verb={asking === 'parked' ? 'Park' : 'Decline'}
          onClose={done}
          onReason={(why) => {
            done();
            void move(asking, why);
          }}
        />
      )}
    </>
  );
}
