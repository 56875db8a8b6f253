import { useHere } from '../../here/here.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { HereNow } from '../../presence/here-now.tsx';
import { Peek } from '../../shell/peek.tsx';
import { CustomerFacts } from './customer-facts.tsx';
import { CustomerView } from './customer-view.tsx';
import { useCustomer } from './use-customer.ts';

/** A customer beside a list: the same as on its page. */
export function CustomerPeek({ short, onClose }: { short: string; onClose: () => void }) {
  const { at } = useHere();
  const { data, error, loading, again } = useCustomer(short);
  const title = data ? `${short} ${data.customer.name}` : short;
  return (
    <Peek
      title={title}
      href={at(`customers/${short}`)}
      onClose={onClose}
      present={data && <HereNow kind="customer" id={data.customer.id} />}
    >
      {error && !data && (
        <ErrorState
          title="The customer could not be read"
          says={error.message}
          onRetry={again}
          request={error.requestId}
        />
      )}
      {loading && <Skeleton says="the customer" rows={8} />}
      {data && (
        <>
          <CustomerView told={data} />
          <CustomerFacts customer={data.customer} figures={data.figures} />
        </>
      )}
    </Peek>
  );
}
