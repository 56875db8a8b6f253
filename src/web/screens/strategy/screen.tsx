import { useEffect, useState } from 'react';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Page } from '../../shell/page.tsx';
import { usePeek } from '../peek/use-peek.tsx';
import { BudgetDialog } from './budget-dialog.tsx';
import { Direction } from './direction.tsx';
import { Money } from './money.tsx';
import { Objective } from './objective.tsx';
import { ObjectiveDialog } from './objective-dialog.tsx';
import { useStrategy } from './use-strategy.ts';
import './strategy.css';

const address = { talk: anyWord };

/** Where the product goes: vision, positioning, objectives with what is measured, what serves them and what it costs. */
export function Screen() {
  const { decides, at } = useHere();
  const { open, closed, loose, common, sums, currency } = useStrategy();
  const [{ talk }, setWords] = useQueryWords(address);
  const [adding, setAdding] = useState(false);
  const peek = usePeek();
  const [paying, setPaying] = useState(false);
  const all = [...open, ...closed];
  const read = all.length > 0;
  // A link to an objective (`strategy#O-1`) leads to it as soon as it is there.
  useEffect(() => {
    const named = read && location.hash ? document.getElementById(location.hash.slice(1)) : null;
    named?.focus();
    named?.scrollIntoView({ block: 'start' });
  }, [read]);
  const ids = all.map(({ objective }) => objective.short);
  const inFocus = () => ids.indexOf(document.activeElement?.closest('.objective')?.id ?? '');
  const go = (by: number) => {
    const here = inFocus();
    const next = ids[Math.min(Math.max(here + by, 0), ids.length - 1)];
    const section = next ? document.getElementById(next) : null;
    section?.focus();
    section?.scrollIntoView({ block: 'nearest' });
  };
  const comment = (short: string | undefined) => {
    setWords({ talk: short });
    setTimeout(() => document.querySelector<HTMLElement>('.objective-talk textarea')?.focus());
  };
  useActions([
    { id: 'strategy.add', says: 'Set an objective', keys: ['c'], group: 'Strategy', run: () => setAdding(true) },
    { id: 'strategy.money', says: 'Add money for the product', group: 'Strategy', run: () => setPaying(true) },
    {
      id: 'strategy.next',
      says: 'Next objective',
      keys: ['j'],
      group: 'Strategy',
      when: () => all.length > 0,
      run: () => go(1),
    },
    {
      id: 'strategy.previous',
      says: 'Previous objective',
      keys: ['k'],
      group: 'Strategy',
      when: () => all.length > 0,
      run: () => go(-1),
    },
    {
      id: 'comment.write',
      says: 'Comment on the objective',
      keys: ['n'],
      group: 'Strategy',
      when: () => inFocus() >= 0 || talk !== undefined,
      run: () => comment(ids[inFocus()] ?? talk),
    },
  ]);
  return (
    <Page
      title="Strategy"
      trail={[{ says: 'Strategy' }]}
      peek={peek.panel}
      actions={
        <Button kind="ink" keys="c" onClick={() => setAdding(true)}>
          {decides('strategy') ? 'Set an objective' : 'Propose an objective'}
        </Button>
      }
    >
      <div className="strategy">
        <h1 className="unseen">Strategy</h1>
        <Direction />
        <section className="strategy-part" aria-labelledby="objectives-title">
          <h2 id="objectives-title">
            Objectives <span className="meta">{open.length > 0 ? `${open.length} open` : ''}</span>
          </h2>
          {open.map((whole) => (
            <Objective key={whole.objective.id} whole={whole} loose={loose} currency={currency} />
          ))}
          {open.length === 0 && (
            <EmptyState
              title="No open objective"
              says="An objective says what the product is to reach and by when; key results are the numbers by which everybody sees how far it has come. Features hang under the objective that they serve."
              action={
                <Button kind="ink" keys="c" onClick={() => setAdding(true)}>
                  {decides('strategy') ? 'Set an objective' : 'Propose an objective'}
                </Button>
              }
              example={<span>Inspections finished on site · first visits that suffice: 61 → 85% by December</span>}
            />
          )}
          {loose.length > 0 && open.length > 0 && (
            <p className="meta">
              {loose.length === 1 ? 'One feature serves' : `${loose.length} features serve`} no objective yet:{' '}
              {loose.slice(0, 8).map(({ feature }, index) => (
                <span key={feature.id}>
                  {index > 0 && ', '}
                  <a href={at(`features/${feature.short}`)} title={feature.title}>
                    {feature.short}
                  </a>
                </span>
              ))}
              {loose.length > 8 && ' …'}
            </p>
          )}
        </section>
        <Money sums={sums} common={common} onAdd={() => setPaying(true)} />
        {closed.length > 0 && (
          <section className="strategy-part" aria-labelledby="closed-title">
            <h2 id="closed-title">
              Closed <span className="meta">{closed.length}</span>
            </h2>
            {closed.map((whole) => (
              <Objective key={whole.objective.id} whole={whole} loose={[]} currency={currency} />
            ))}
          </section>
        )}
      </div>
      {adding && <ObjectiveDialog onClose={() => setAdding(false)} />}
      {paying && <BudgetDialog currency={currency} onClose={() => setPaying(false)} />}
    </Page>
  );
}
