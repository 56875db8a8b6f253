import { useRef } from 'react';
import { mayMove } from '#domain/feature';
import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Menu } from '../../parts/menu.tsx';
import { useStages } from './use-stages.tsx';

/** Where the feature can go from its stage; what needs a boundary or a reason asks for it. */
export function StageMenu({ feature }: { feature: Row<'feature'> }) {
  const { decides } = useHere();
  const { linesOf, commit, dialog } = useStages();
  const groups = linesOf(feature);
  const menu = useRef<HTMLButtonElement>(null);
  useActions([
    { id: 'feature.stage', says: 'Change the stage', keys: ['s'], group: 'Feature', run: () => menu.current?.click() },
  ]);
  return (
    <>
      {feature.stage === 'qualified' && mayMove(feature.stage, 'committed') && (
        <Button kind="ink" onClick={() => commit(feature)}>
          {decides('scope') ? 'Commit…' : 'Propose to commit…'}
        </Button>
      )}
      {groups.flat().length > 0 && (
        <Menu
          of={`${feature.short} ${feature.title}`}
          align="end"
          trigger={
            <Button ref={menu} id="stage" opens>
              Stage: {feature.stage}
            </Button>
          }
          groups={groups}
        />
      )}
      {dialog}
    </>
  );
}
