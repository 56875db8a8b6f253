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
  const address = (format: 'jsonl' | 'csv') => {
    const query = new URLSearchParams({ format, workspace: workspace.id, ...(product ? { product: product.id } : {}) });
    return `${door.base}/api/export?${query}`;
  };
  return (
    <Section
      title="Export everything"
      says={
        <>
          {product ? `All of ${product.name} that you may see.` : 'Every product with everything in it.'} JSON lines
          lose nothing and{' '}
          {here ? <a href={here.at('import?kind=export')}>can be imported again</a> : 'can be imported again'}; CSV is
          an archive with a table for each kind of record.
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
