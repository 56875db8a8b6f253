import { ChevronDown } from 'lucide-react';
import { useMaybeHere, useWorkspaceHere } from '../here/here.tsx';
import { Menu } from '../parts/menu.tsx';
import { useSession } from '../session/session.tsx';
import { goTo } from '../shell/links.ts';
import { useProducts } from './product-gate.tsx';
import { useLookAtSample } from './sample.tsx';
import './first-ways.css';
import './frame-extra.css';

/** The product's name, and the way to another product or workspace. */
export function Switcher() {
  const here = useMaybeHere();
  const { workspace, admin } = useWorkspaceHere();
  const products = useProducts();
  const { session, enter } = useSession();
  const { look } = useLookAtSample();
  const others =
    session.is === 'signed in' ? session.memberships.filter((membership) => membership.workspace !== workspace.id) : [];
  return (
    <Menu
      of="Switch to"
      trigger={
        <button type="button" className="switcher" title="Switch product">
          <span>{here?.product.name ?? workspace.name}</span>
          {here?.product.sample && <small className="sample-mark">Sample</small>}
          <ChevronDown aria-hidden />
        </button>
      }
      groups={[
        products.map((product) => ({
          id: `product.${product.id}`,
          words: ['switch to', 'product'],
          says: product.sample ? `${product.name} (sample)` : product.name,
          run: () => goTo(`/${product.slug}`),
        })),
        admin
          ? [
              {
                id: 'product.new',
                says: 'New product…',
                words: ['create a product'],
                run: () => goTo('/products/new'),
              },
              ...(products.some(({ sample }) => sample)
                ? []
                : [{ id: 'sample.look', says: 'Look at Harbour, the sample', run: () => void look() }]),
            ]
          : [],
        others.map((membership) => ({
          id: `workspace.${membership.workspace}`,
          says: `Workspace ${membership.workspaceName}`,
          run: () => {
            enter(membership.workspace);
            goTo('/');
          },
        })),
      ]}
    />
  );
}
