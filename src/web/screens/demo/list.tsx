import { useState } from 'react';
import type { Row } from '#domain/records';
import { useRow, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { useLineKeys } from '../../keys/line-keys.ts';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { goTo } from '../../shell/links.ts';
import { SprintPage } from '../sprint/sprint-page.tsx';
import { useDelivery } from '../sprint/use-delivery.ts';
import { DemoDialog } from './demo-dialog.tsx';
import './demo.css';

/** The demos of the product, the next one on top. */
export function Screen() {
  const { product, at } = useHere();
  const delivery = useDelivery();
  const [planning, setPlanning] = useState(false);
  const demos = useRows({
    kind: 'demo',
    key: `by day of ${product.id}`,
    where: (row) => row.productId === product.id,
    compare: (a, b) =>
      Number(a.state === 'held') - Number(b.state === 'held') ||
      (a.state === 'held' ? b.heldOn.localeCompare(a.heldOn) : a.heldOn.localeCompare(b.heldOn)),
  });
  useLineKeys({ group: 'Demos', lines: '.demos a', one: 'demo' });
  useActions([{ id: 'demo.plan', says: 'Plan a demo', keys: ['c'], group: 'Sprint', run: () => setPlanning(true) }]);
  const plan = (
    <Button kind="ink" keys="c" onClick={() => setPlanning(true)}>
      Plan a demo
    </Button>
  );
  return (
    <SprintPage view="demos" title="Demo" kind="sheet" delivery={delivery} actions={demos.length > 0 && plan}>
      {demos.length === 0 ? (
        <EmptyState
          title="No demo yet"
          says="A demo shows what was accepted to those it is for. Its agenda writes itself, and what they say is captured on the spot."
          action={plan}
        />
      ) : (
        <ul className="demos">
          {demos.map((demo) => (
            <DemoLine key={demo.id} demo={demo} />
          ))}
        </ul>
      )}
      {planning && (
        <DemoDialog
          sprint={delivery.running ?? delivery.closed[0]}
          onPlanned={(id) => goTo(at(`demos/${id}`))}
          onClose={() => setPlanning(false)}
        />
      )}
    </SprintPage>
  );
}

function DemoLine({ demo }: { demo: Row<'demo'> }) {
  const { at, today } = useHere();
  const sprint = useRow('sprint', demo.sprintId ?? undefined);
  const presenter = useRow('member', demo.presenterId ?? undefined);
  return (
    <li>
      <a href={at(`demos/${demo.id}`)}>
        <time dateTime={demo.heldOn} title={sayDayInFull(demo.heldOn)}>
          {sayDay(demo.heldOn, today)}
        </time>
        <strong dir="auto">{demo.audience}</strong>
        <span className="meta">
          {[demo.state, sprint?.name, presenter && `shown by ${presenter.name}`].filter(Boolean).join(' · ')}
        </span>
      </a>
    </li>
  );
}
