import type { Row } from '#domain/records';
import { useRows } from '../client/hooks.ts';
import { useWorkspaceHere } from '../here/here.tsx';
import { onMac, sayKeys } from '../keys/chord.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { Page } from '../shell/page.tsx';

/** An address that leads to nothing this reader can see. */
export function NotFound() {
  const admins = useRows({ kind: 'member', key: 'admins', where: (row) => row.admin && row.state === 'active' });
  const { admin } = useWorkspaceHere();
  const who = either.format(admins.map(({ name }) => name));
  return (
    <Page title="Not found" trail={[{ says: 'Not found' }]}>
      <h1 className="unseen">Not found</h1>
      <EmptyState
        title="There is nothing at this address"
        says={`It may have been mistyped, or what it led to is not shared with you. ${who || 'An administrator'} can give you a role where it belongs. To search: ${sayKeys('mod+k', onMac)}.`}
        action={<a href="/">Go to Home</a>}
        other={!admin && admins.length > 0 && <a href={askFor(admins)}>Ask for access by mail</a>}
      />
    </Page>
  );
}

/** A mail to whoever can give access, with the address that was asked for and nothing that stands there. */
function askFor(admins: readonly Row<'member'>[]): string {
  const to = admins.map(({ email }) => encodeURIComponent(email)).join(',');
  const subject = encodeURIComponent('Access in Throughline');
  const body = encodeURIComponent(`Please give me a role where this belongs: ${location.href}`);
  return `mailto:${to}?subject=${subject}&body=${body}`;
}

const either = new Intl.ListFormat('en', { type: 'disjunction' });
