import { Navigate } from '@tanstack/react-router';
import { useRows } from '../client/hooks.ts';
import { useMaybeHere, useWorkspaceHere } from '../here/here.tsx';
import { EmptyState } from '../parts/empty-state.tsx';
import { productScreens } from '../routes.ts';
import { Page } from '../shell/page.tsx';
import { FirstWays } from './first-ways.tsx';

/** The first address: the Home of the product that was open last, or what to do before there is one. */
export function Start() {
  const here = useMaybeHere();
  const { admin, workspace } = useWorkspaceHere();
  const admins = useRows({ kind: 'member', key: 'admins', where: (row) => row.admin && row.state === 'active' });
  if (here)
    return <Navigate to={productScreens.some(({ path }) => path === '/') ? here.at() : '/settings/account'} replace />;
  if (admin) return <FirstWays />;
  return (
    <Page title="Home" trail={[{ says: 'Home' }]}>
      <h1 className="unseen">Home</h1>
      <EmptyState
        title={`Welcome to ${workspace.name}`}
        says={`You have no role in a product yet, so there is nothing to see. Ask ${admins.map(({ name }) => name).join(' or ')} to give you one.`}
      />
    </Page>
  );
}
