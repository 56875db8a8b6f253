import { useHere } from '../../here/here.tsx';
import { importKinds } from '../import/kinds.ts';
import { useImportWays } from '../import/use-ways.ts';
import { Section } from './settings-page.tsx';

/** The ways to bring in what stands elsewhere, each with who decides it. */
export function BringIn() {
  const { at, product } = useHere();
  const ways = useImportWays();
  return (
    <Section
      title="Import"
      says={`Bring what you have into ${product.name}: you see what would be made before anything is, and can undo it.`}
    >
      <ul className="settings-imports">
        {ways.map(({ id, whose }) => (
          <li key={id}>
            <a href={at(`import?kind=${id}`)}>{importKinds[id].says}</a>{' '}
            <span className="meta">{whose ?? importKinds[id].about}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
