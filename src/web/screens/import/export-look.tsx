import { useAct } from '../../act/act.tsx';
import { useAsk } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import type { Choices } from './choices.ts';
import { Go } from './go.tsx';
import { sayRecords } from './kinds.ts';
import { NotLooked } from './not-looked.tsx';
import { Counts, Report } from './report.tsx';

interface ExportLookProps {
  file: string;
  choices: Choices;
  onChoices: (choices: Choices) => void;
}

/** Looks at an export of Throughline: which product comes in, and exactly what that makes. */
export function ExportLook({ file, choices, onChoices }: ExportLookProps) {
  const { product, admin } = useHere();
  const act = useAct();
  const from = choices.from === undefined ? {} : { from: choices.from };
  const look = useAsk('import.compare', admin ? { product: product.id, file, ...from } : undefined, { keep: true });
  const { data } = look;

  const send = () => act('import.export', { product: product.id, file, ...from });

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
      {admin && <NotLooked look={look} title="This file cannot be imported" />}
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
            <Go kind="export" make={data.report.make} into={product.name} refreshing={look.refreshing} send={send} />
          </section>
          <Report report={data.report} />
        </>
      )}
    </div>
  );
}
