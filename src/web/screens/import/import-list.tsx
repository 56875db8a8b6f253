import { mayCancel, mayTakeBack } from '#domain/import';
import type { Row } from '#domain/records';
import { useAsk, useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { importKinds } from './kinds.ts';
import { sayResult } from './report.tsx';
import { useImportActs } from './use-import-acts.ts';

/** The imports of the product, newest first; each can be taken back as one. */
export function ImportList() {
  const { product } = useHere();
  const asked = useAsk('import.list', { product: product.id }, { topics: ['import'] });
  return (
    <section className="import-part" aria-label="Imports">
      <h2>Imports so far</h2>
      {asked.error && !asked.data && (
        <ErrorState title="The imports could not be read" says={asked.error.message} onRetry={asked.again} />
      )}
      {asked.loading && !asked.data && <Skeleton says="the imports" rows={3} />}
      {asked.data?.imports.length === 0 && (
        <EmptyState
          title="Nothing was imported yet"
          says="Export from Jira, Linear, GitHub or any tool that writes CSV. Rows are known by their ids there, so importing a newer export adds only what is new."
        />
      )}
      <ul className="import-list">
        {asked.data?.imports.map(({ import: row, progress }) => (
          <Line key={row.id} row={row as Row<'import'>} progress={progress} />
        ))}
      </ul>
    </section>
  );
}

interface LineProps {
  row: Row<'import'>;
  progress: { done: number; total: number } | null;
}

function Line({ row, progress }: LineProps) {
  const { at, member, admin, decides } = useHere();
  const doing = useImportActs();
  const who = useRow('member', row.startedBy)?.name ?? 'Somebody';
  const asking = { member: member.id, admin, decides };
  return (
    <li>
      <div className="import-line">
        <a href={at(`import/${row.id}`)} dir="auto">
          {row.fileName}
        </a>
        <span className="meta">
          {importKinds[row.kind].says} · {who}
        </span>
        <ImportState row={row} progress={progress} />
      </div>
      {row.state === 'waiting' && mayCancel(row, asking) && (
        <Button busy={doing.busy === row.id} onClick={() => doing.cancel(row)}>
          Stop
        </Button>
      )}
      {row.state === 'done' && mayTakeBack(row, asking) && (
        <Button kind="quiet" busy={doing.busy === row.id} onClick={() => doing.undo(row)}>
          Undo
        </Button>
      )}
    </li>
  );
}

/** How far an import is, or what it came to. */
export function ImportState({ row, progress }: LineProps) {
  if (row.state === 'waiting')
    return <Progress says="Importing" done={progress?.done ?? 0} {...(progress ? { total: progress.total } : {})} />;
  const says: Record<Exclude<typeof row.state, 'waiting'>, string> = {
    done: sayResult(row.kind, row),
    refused: 'Refused; nothing was imported',
    cancelled: 'Stopped; nothing of it stays',
    undone: 'Taken back',
  };
  return <span role="status">{says[row.state]}</span>;
}
