import { useRows } from '../client/hooks.ts';
import { onMac, sayKeys } from '../keys/chord.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Page } from '../shell/page.tsx';

/** An address that leads to nothing this reader can see. */
export function NotFound() {
  const admins = useRows({ kind: 'member', key: 'admins', where: (row) => row.admin && row.state === 'active' });
  const who = either.format(admins.map(({ name }) => name));
  return (
    <Page title="Not found" trail={[{ says: 'Not found' }]}>
      <h1 className="unseen">Not found</h1>
      <EmptyState
        title="There is nothing at this address"
        says={`It may have been mistyped, or what it led to is not shared with you. ${who || 'An administrator'} can give you a role where it belongs. To search: ${sayKeys('mod+k', onMac)}.`}
        action={<a href="/">Go to Home</a>}
      />
    </Page>
  );
}

const either = new Intl.ListFormat('en', { type: 'disjunction' });
