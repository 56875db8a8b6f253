import { useState } from 'react';
import { useAct } from '../../act/act.tsx';
import { useAsk } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { goTo } from '../../shell/links.ts';
import type { Choices } from './choices.ts';
import { sayMade, sayRecords } from './kinds.ts';
import { Counts, Report } from './report.tsx';

interface ExportLookProps {
  file: string;
  choices: Choices;
  onChoices: (choices: Choices) => void;
}

/** Looks at an export of Throughline: which product comes in, and exactly what that makes. */
export function ExportLook({ file, choices, onChoices }: ExportLookProps) {
  const { product, admin, at } = useHere();
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const from = choices.from === undefined ? {} : { from: choices.from };
  const look = useAsk('import.compare', admin ? { product: product.id, file, ...from } : undefined, { keep: true });
  const { data, error } = look;
  const make = data?.report?.make ?? 0;

  const start = async () => {
    setBusy(true);
    const outcome = await act('import.export', { product: product.id, file, ...from });
    setBusy(false);
    if (outcome?.is === 'done') goTo(at(`import/${outcome.output.id}`));
  };

  return (
    <div className="import">
      <header>
        <h1 dir="auto">{data?.file.name ?? 'Import an export of Throughline'}</h1>
        {data && <p>This is an export of Throughline: {sayRecords(data.file.rows)}.</p>}
      </header>
      {!admin && (
        <StatusMessage kind="warn">
          An export holds what every role decides, so an administrator of the workspace imports it.
        </StatusMessage>
      )}
      {error && (
        <ErrorState
          title="This file cannot be imported"
          says={error.message}
          onRetry={look.again}
          request={error.requestId}
        />
      )}
      {admin && !data && !error && <Skeleton says="the file" rows={8} />}
      {data && (data.products.length > 1 || data.from === null) && (
        <SelectField
          label="Which product of the file"
          value={data.from ?? ''}
          onChange={(id) => onChoices({ ...choices, from: id })}
          options={[
            ...(data.from === null ? [{ id: '', says: 'Choose one' }] : []),
            ...data.products.map(({ id, name }) => ({ id, says: name })),
          ]}
        />
      )}
      {data?.report && (
        <>
          <section className="import-part" aria-label="What importing does" aria-busy={look.refreshing || undefined}>
            <Counts kind="export" report={data.report} />
            <div className="import-go">
              <Button
                kind="ink"
                busy={busy || look.refreshing}
                aria-disabled={make === 0 || undefined}
                onClick={() => void (make > 0 && start())}
              >
                {`Import ${sayMade('export', make)} into ${product.name}`}
              </Button>
              <a href={at('import')}>Choose another file</a>
              {make === 0 && <span className="meta">There is nothing new in it.</span>}
            </div>
          </section>
          <Report report={data.report} />
        </>
      )}
    </div>
  );
}
