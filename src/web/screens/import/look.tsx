import { useState } from 'react';
import { useAct } from '../../act/act.tsx';
import { sayDeciders } from '../../act/deciders.ts';
import { useAsk, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { goTo } from '../../shell/links.ts';
import { assign, type Choices } from './choices.ts';
import { Columns } from './columns.tsx';
import { DateQuestion } from './date-question.tsx';
import { type ImportKind, importKinds, kindNames, sayMade, type TableKind } from './kinds.ts';
import { Reading } from './reading.tsx';
import { Counts, Report } from './report.tsx';
import { SampleRows } from './sample-rows.tsx';

interface LookProps {
  kind: TableKind;
  /** What the file was recognised as, where that is what it is looked at as. */
  says: string | undefined;
  team: string | undefined;
  file: string;
  choices: Choices;
  onChoices: (choices: Choices) => void;
  onKind: (kind: ImportKind) => void;
  onTeam: (team: string) => void;
}

/** Looks at an uploaded file: exactly what importing it would do, and everything about it that can be said otherwise. */
export function Look({ kind, says, team: asked, file, choices, onChoices, onKind, onTeam }: LookProps) {
  const { product, decides, deciders, at } = useHere();
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const teams = useRows({ kind: 'team', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const team = teams.find(({ id }) => id === asked)?.id ?? teams[0]?.id;
  const { states: _, kinds: __, from: ___, ...said } = choices;
  const look = useAsk('import.look', { file, kind, ...said }, { keep: true });
  const { data, error } = look;
  const { right } = importKinds[kind];
  const proposes = right !== undefined && !decides(right);
  const open = data !== undefined && data.dateShape === null;
  const make = data?.report?.make ?? 0;

  const start = async () => {
    setBusy(true);
    const input = { file, ...said };
    const name = `import.${kind}` as const;
    const outcome =
      name === 'import.feedback'
        ? await act(name, { product: product.id, ...input })
        : await act(name, { team: team ?? '', ...input });
    setBusy(false);
    if (outcome?.is === 'done') goTo(at(`import/${outcome.output.id}`));
    if (outcome?.is === 'proposed') goTo(at('import'));
  };

  return (
    <div className="import">
      <header>
        <h1 dir="auto">{data?.file.name ?? 'Import a file'}</h1>
        {says && <p>{says}</p>}
      </header>
      <div className="import-what">
        <SelectField
          label="It holds"
          value={kind as ImportKind}
          onChange={(next: ImportKind) => onKind(next)}
          options={kindNames.map((id) => ({ id, says: importKinds[id].says }))}
        />
        {importKinds[kind].team && teams.length > 1 && (
          <SelectField
            label="Of the team"
            value={team ?? ''}
            onChange={onTeam}
            options={teams.map(({ id, name }) => ({ id, says: name }))}
          />
        )}
      </div>
      {error && (
        <ErrorState
          title="This file cannot be imported so"
          says={error.message}
          onRetry={look.again}
          request={error.requestId}
        />
      )}
      {!data && !error && <Skeleton says="the file" rows={10} />}
      {data && (
        <>
          <section className="import-part" aria-label="What importing does" aria-busy={look.refreshing || undefined}>
            {data.report && <Counts kind={kind} report={data.report} />}
            {data.faults.map(({ field, message }) => (
              <StatusMessage key={`${field} ${message}`} kind="bad">
                {message}
              </StatusMessage>
            ))}
            {!data.dates.sure && (
              <DateQuestion
                dates={data.dates}
                value={choices.dateShape}
                onChange={(dateShape) => onChoices({ ...choices, dateShape })}
              />
            )}
            <div className="import-go">
              <Button
                kind="ink"
                busy={busy || look.refreshing}
                aria-disabled={!data.report || make === 0 || open || undefined}
                onClick={() => void start()}
              >
                {`${proposes ? 'Propose to import' : 'Import'} ${sayMade(kind, make)}`}
              </Button>
              <a href={at('import')}>Choose another file</a>
              {open && <span className="meta">Say first how its dates are written.</span>}
              {!open && data.report && make === 0 && <span className="meta">There is nothing new in it.</span>}
              {proposes && right && <span className="meta">{sayDeciders(deciders(right))} decides this.</span>}
            </div>
          </section>
          <Columns
            look={data}
            onAssign={(position, to) =>
              onChoices({ ...choices, mapping: assign(data.mapping, position, to, data.fields) })
            }
          />
          {data.report && <Report report={data.report} />}
          <SampleRows rows={data.rows} />
          <Reading look={data} choices={choices} onChoices={onChoices} />
        </>
      )}
    </div>
  );
}
