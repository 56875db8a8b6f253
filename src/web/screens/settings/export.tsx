import { useClient } from '../../client/hooks.ts';
import { useMaybeHere, useWorkspaceHere } from '../../here/here.tsx';
import { Section } from './settings-page.tsx';

interface ExportEverythingProps {
  /** One product; without it the whole workspace. */
  product?: { id: string; name: string };
}

/** Everything that one may see, as one file to keep or to take elsewhere. */
export function ExportEverything({ product }: ExportEverythingProps) {
  const { door } = useClient();
  const { workspace } = useWorkspaceHere();
  const here = useMaybeHere();
  const address = (format: 'jsonl' | 'csv', more: Record<string, string> = {}) => {
    const of = product ? { product: product.id } : {};
    const query = new URLSearchParams({ format, workspace: workspace.id, ...of, ...more });
    return `${door.base}/api/export?${query}`;
  };
  return (
    <Section
      title="Export everything"
      says={
        <>
          {product ? `All of ${product.name} that you may see.` : 'Every product with everything in it.'} JSON lines
          lose nothing, pictures come along, and{' '}
          {here ? <a href={here.at('import?kind=export')}>can be imported again</a> : 'can be imported again'}; CSV is
          an archive with a table for each kind of record. Files of up to 50 MB can be imported: take one{' '}
          <a href={address('jsonl', { pictures: 'none' })} download>
            without pictures
          </a>{' '}
          where they make it larger.
        </>
      }
    >
      <div className="settings-ends">
        <a className="button button-line" href={address('jsonl')} download>
          Export as JSON lines
        </a>
        <a className="button button-line" href={address('csv')} download>
          Export as CSV
        </a>
      </div>
    </Section>
  );
}
