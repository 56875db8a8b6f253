import { useMemo, useRef, useState } from 'react';
import { useAsk } from '../../client/hooks.ts';
import { siftWords, withoutWord } from '../../filter/word-filter.ts';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { goTo } from '../../shell/links.ts';
import { Page } from '../../shell/page.tsx';
import { thingLines } from '../../shell/thing.ts';
import { usePeek } from '../peek/use-peek.tsx';
import { NoMatch } from '../views/no-match.tsx';
import { customerColumns } from './columns.tsx';
import { CustomerDialog } from './customer-dialog.tsx';
import './customers.css';

const address = { words: anyWord };

/** The customers: who they are, what they bring, what they asked for, were promised and got. */
export function Screen() {
  const { product, at, today } = useHere();
  const [{ words }, go] = useQueryWords(address);
  const [adding, setAdding] = useState(false);
  const peek = usePeek();
  const filter = useRef<HTMLInputElement>(null);
  const asked = useAsk(
    'customer.list',
    { product: product.id },
    { topics: ['customer', 'feedback', 'insight', 'promise', 'feature'] },
  );
  const all = asked.data?.customers;
  const sifted = useMemo(() => {
    const byName = (all ?? []).toSorted((a, b) => a.name.localeCompare(b.name));
    return siftWords(byName, words ?? '', ({ short, name, segment }) => `${short} ${name} ${segment ?? ''}`);
  }, [all, words]);
  const { rows } = sifted;
  useActions([
    { id: 'customers.add', says: 'Add a customer', keys: ['c'], group: 'Customers', run: () => setAdding(true) },
    {
      id: 'customers.filter',
      says: 'Filter the customers',
      keys: ['f'],
      group: 'Customers',
      run: () => filter.current?.focus(),
    },
  ]);
  const add = (
    <Button kind="ink" keys="c" onClick={() => setAdding(true)}>
      Add a customer
    </Button>
  );
  return (
    <Page
      title="Customers"
      trail={[{ says: 'Voice', href: at('voice') }, { says: 'Customers' }]}
      kind="list"
      refreshing={asked.refreshing}
      actions={add}
      peek={peek.panel}
    >
      <h1 className="unseen">Customers</h1>
      {all && all.length > 0 && (
        <div className="customers-filter">
          <input
            ref={filter}
            type="search"
            aria-label="Filter the customers"
            placeholder="Name or segment"
            value={words ?? ''}
            onChange={(event) => go({ words: event.target.value || undefined })}
          />
          <span className="meta">{rows.length === 1 ? '1 customer' : `${rows.length} customers`}</span>
        </div>
      )}
      {asked.error && !asked.data && (
        <ErrorState
          title="The customers could not be read"
          says={asked.error.message}
          onRetry={asked.again}
          request={asked.error.requestId}
        />
      )}
      {asked.loading && <Skeleton says="customers" rows={10} />}
      {all && (
        <div className="customers">
          <Grid
            label="Customers by name"
            rows={rows}
            columns={customerColumns(at, today, peek.short !== undefined)}
            sayRow={({ short, name }) => `${short} ${name}`}
            onOpen={({ short }) => goTo(at(`customers/${short}`))}
            onPeek={({ short }) => peek.toggle(short)}
            onCursor={({ short }) => peek.follow(short)}
            startsAt={rows.find(({ short }) => short === peek.short)?.id}
            menu={({ short }) => thingLines(short, at(`customers/${short}`))}
            empty={
              words ? (
                <NoMatch
                  blame={sifted.blame}
                  one="customer"
                  many="customers"
                  otherwise={`Nothing has “${words}” in its name or segment.`}
                  onDrop={(place) => go({ words: withoutWord(words, place) || undefined })}
                  onClear={() => go({ words: undefined })}
                />
              ) : (
                <EmptyState
                  title="No customers yet"
                  says="A company comes here by itself when feedback is captured or imported with its name; what it asked for, was promised and got is then told in one place."
                  action={add}
                  other={<a href={at('import')}>Import feedback from a file</a>}
                  example={<span>Norrbo Housing · Housing · €48,000 a year · asked for 3, promised 1, got 1</span>}
                />
              )
            }
          />
        </div>
      )}
      {adding && <CustomerDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}
