import { useState } from 'react';
import { usePart } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { HereNow } from '../../presence/here-now.tsx';
import { goTo } from '../../shell/links.ts';
import { Page } from '../../shell/page.tsx';
import { useThingPage } from '../../shell/thing.ts';
import { CustomerDialog } from '../customers/customer-dialog.tsx';
import { CustomerFacts } from './customer-facts.tsx';
import { CustomerView } from './customer-view.tsx';
import { EndDialog } from './end-dialog.tsx';
import { useCustomer } from './use-customer.ts';

/** The page of one customer: what it asked for, what it was promised, what it got, and its words. */
export function Screen() {
  const short = usePart('short').toUpperCase();
  const { at } = useHere();
  const [doing, setDoing] = useState<'change' | 'end'>();
  const asked = useCustomer(short);
  const { data } = asked;
  const when = () => data !== undefined;
  useThingPage(data && { kind: 'customer', id: data.customer.id, short, title: data.customer.name });
  useActions([
    {
      id: 'customer.change',
      says: 'Change the customer',
      keys: ['e'],
      group: 'Customer',
      when,
      run: () => setDoing('change'),
    },
    {
      id: 'customer.end',
      says: 'Merge or remove the customer',
      keys: ['mod+backspace'],
      group: 'Customer',
      when,
      run: () => setDoing('end'),
    },
  ]);
  return (
    <Page
      title={data ? data.customer.name : short}
      ofOne
      trail={[
        { says: 'Voice', href: at('voice') },
        { says: 'Customers', href: at('customers') },
        { says: <span className="id">{short}</span> },
      ]}
      refreshing={asked.refreshing}
      present={data && <HereNow kind="customer" id={data.customer.id} />}
      actions={
        data && (
          <>
            <Button kind="quiet" onClick={() => setDoing('end')}>
              Merge or remove
            </Button>
            <Button keys="e" onClick={() => setDoing('change')}>
              Change
            </Button>
          </>
        )
      }
      aside={data && <CustomerFacts customer={data.customer} figures={data.figures} />}
    >
      {!data && <h1 className="unseen">{short}</h1>}
      {asked.error && !data && (
        <ErrorState
          title="The customer could not be read"
          says={asked.error.message}
          onRetry={asked.again}
          request={asked.error.requestId}
        />
      )}
      {asked.loading && <Skeleton says="the customer" rows={8} />}
      {data && <CustomerView told={data} />}
      {data && doing === 'change' && <CustomerDialog customer={data.customer} onClose={() => setDoing(undefined)} />}
      {data && doing === 'end' && (
        <EndDialog
          customer={data.customer}
          feedback={data.figures.feedback}
          onClose={() => setDoing(undefined)}
          onEnded={(into) => goTo(at(into ? `customers/${into}` : 'customers'))}
        />
      )}
    </Page>
  );
}
