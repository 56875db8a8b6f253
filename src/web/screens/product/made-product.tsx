import { ProductGate } from '../../frame/product-gate.tsx';
import { useHere } from '../../here/here.tsx';
import { Page } from '../../shell/page.tsx';
import './made-product.css';

/** What comes after a product is made: bring in what there is, or begin with nothing; and the others. */
export function Screen() {
  return (
    <ProductGate>
      <MadeProduct />
    </ProductGate>
  );
}

function MadeProduct() {
  const { product, at } = useHere();
  return (
    <Page title={product.name} trail={[{ says: 'New product', href: '/products/new' }, { says: product.name }]}>
      <h1>{product.name} is ready</h1>
      <p>How do you want to begin?</p>
      <ul className="ways">
        <li>
          <a href={at('import')}>Import what you have</a>
          <p>
            A backlog, finished work or feedback from Jira, Linear, GitHub or CSV. You see what would be made before
            anything is, and can undo it.
          </p>
        </li>
        <li>
          <a href={at()}>Start empty</a>
          <p>Capture the first feedback with Q, raise a feature from it, put stories under it.</p>
        </li>
        <li>
          <a href="/settings/people">Invite the others</a>
          <p>By a link that you send yourself. Each gets a role, and decides what the role decides.</p>
        </li>
      </ul>
    </Page>
  );
}
