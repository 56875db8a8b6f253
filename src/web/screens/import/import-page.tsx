import { mayCancel, mayTakeBack } from '#domain/import';
import type { Row } from '#domain/records';
import { useAsk, useRow } from '../../client/hooks.ts';
import { usePart } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Progress } from '../../parts/progress.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { Page } from '../../shell/page.tsx';
import { importKinds, sayMade } from './kinds.ts';
import { Counts, Report } from './report.tsx';
import { useImportActs } from './use-import-acts.ts';
import './import.css';

const goesTo = { issues: 'backlog', backlog: 'backlog', history: 'align', feedback: 'voice', export: 'roadmap' };
const linkSays = {
  issues: 'See the backlog',
  export: 'See the roadmap',
  backlog: 'See the backlog',
  history: 'See what disagrees',
  feedback: 'Read the feedback',
};

/** One import: how far it is, what it made, what it left out and why; it can be stopped, and taken back. */
export function Screen() {
  const id = usePart('id');
  const { at, member, admin, decides } = useHere();
  const asked = useAsk('import.get', { import: id }, { topics: ['import'], keep: true });
  const doing = useImportActs();
  const { data, error } = asked;
  const row = data?.import as Row<'import'> | undefined;
  const who = useRow('member', row?.startedBy)?.name ?? 'Somebody';
  const asking = { member: member.id, admin, decides };
  return (
    <Page
      title={row ? `Import of ${row.fileName}` : 'Import'}
      ofOne
      trail={[{ says: 'Import', href: at('import') }, { says: row?.fileName ?? '…' }]}
      refreshing={asked.refreshing && row?.state !== 'waiting'}
      actions={
        row?.state === 'done' &&
        mayTakeBack(row, asking) && (
          <Button busy={doing.busy !== undefined} onClick={() => doing.undo(row)}>
            Undo the import
          </Button>
        )
      }
    >
      <div className="import">
        {!row && <h1 className="unseen">Import</h1>}
        {error && !data && (
          <ErrorState title="This import could not be read" says={error.message} onRetry={asked.again} />
        )}
        {!data && !error && <Skeleton says="the import" rows={6} />}
        {data && row && (
          <>
            <header>
              <div className="meta">
                {importKinds[row.kind].says} · {who}
              </div>
              <h1 dir="auto">{row.fileName}</h1>
            </header>
            {row.state === 'waiting' && (
              <section className="import-part" aria-label="How far it is">
                <Progress
                  says={`Importing ${sayMade(row.kind, data.report.make)}`}
                  done={data.progress?.done ?? 0}
                  {...(data.progress ? { total: data.progress.total } : {})}
                />
                <p className="meta">You can leave this page; the import goes on. It comes in wholly or not at all.</p>
                {mayCancel(row, asking) && (
                  <div>
                    <Button busy={doing.busy !== undefined} onClick={() => doing.cancel(row)}>
                      Stop the import
                    </Button>
                  </div>
                )}
              </section>
            )}
            {row.state === 'done' && (
              <>
                <StatusMessage kind="ok">
                  {row.made === 0 ? 'Nothing new came in.' : `${sayMade(row.kind, row.made)} came in.`}
                </StatusMessage>
                <Counts done kind={row.kind} report={{ make: row.made, same: row.same, refused: row.refused }} />
                <p>
                  <a href={at(goesTo[row.kind])}>{linkSays[row.kind]}</a>
                </p>
              </>
            )}
            {row.state === 'refused' && (
              <StatusMessage kind="bad">
                {data.report.failed ?? 'The file was refused. Nothing was imported.'}
              </StatusMessage>
            )}
            {row.state === 'cancelled' && (
              <StatusMessage kind="warn">It was stopped. Nothing of it stays.</StatusMessage>
            )}
            {row.state !== 'waiting' && <Report report={data.report} />}
          </>
        )}
      </div>
    </Page>
  );
}
