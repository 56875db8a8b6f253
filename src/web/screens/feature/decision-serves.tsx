import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useRow, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { PickField } from '../../parts/pick-field.tsx';
import { DecisionPart } from './decision-part.tsx';

/** Which objective a feature serves; picked from those that are open. */
export function DecisionServes({ feature }: { feature: Row<'feature'> }) {
  const act = useAct();
  const { product, decides, at } = useHere();
  const [picking, setPicking] = useState(false);
  const objective = useRow('objective', feature.objectiveId ?? undefined);
  const open = useRows({
    kind: 'objective',
    key: `open of ${product.id}`,
    where: (row) => row.productId === product.id && row.state === 'open',
  });
  const choose = decides('scope') ? 'Choose the objective…' : 'Propose the objective…';
  useActions([{ id: 'feature.serve', says: choose, keys: ['l'], group: 'Feature', run: () => setPicking(true) }]);
  const serve = (objectiveId: string | null) => {
    setPicking(false);
    if (objectiveId === feature.objectiveId) return;
    void act(
      'feature.edit',
      { feature: feature.id, objectiveId, was: { objectiveId: feature.objectiveId } },
      { guess: { kind: 'feature', id: feature.id, fields: { objectiveId } }, keep: true },
    );
  };
  const options = open.map(({ id, short, title }) => ({ id, says: title, note: short }));
  return (
    <DecisionPart
      title="Serves"
      says={
        picking ? (
          <PickField
            bare
            autoFocus
            label="Objective"
            value={options.find(({ id }) => id === feature.objectiveId) ?? null}
            options={options}
            onChange={(pick) => serve(pick?.id ?? null)}
            none="No open objective fits. They are set on the strategy page."
          />
        ) : objective ? (
          <a href={`${at('strategy')}#${objective.short}`} dir="auto">
            <span className="id">{objective.short}</span> {objective.title}
          </a>
        ) : (
          <span className="meta">no objective yet</span>
        )
      }
      actions={
        <Button kind="quiet" onClick={() => setPicking(!picking)}>
          {picking ? 'Leave it' : decides('scope') ? 'Choose…' : 'Propose…'}
        </Button>
      }
    />
  );
}
