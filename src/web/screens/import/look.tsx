import { useAct } from '../../act/act.tsx';
import { useAsk } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { assign, type Choices } from './choices.ts';
import { Columns } from './columns.tsx';
import { DateQuestion } from './date-question.tsx';
import { Go } from './go.tsx';
import { type ImportKind, importKinds, kindNames, type TableKind } from './kinds.ts';
import { NotLooked } from './not-looked.tsx';
import { Reading } from './reading.tsx';
import { Counts, Report } from './report.tsx';
import { SampleRows } from './sample-rows.tsx';
import { TeamField, useTeam } from './team-field.tsx';

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
  const { product } = useHere();
  const act = useAct();
  const { team, teams } = useTeam(asked);
  const { states: _, kinds: __, from: ___, ...said } = choices;
  const look = useAsk('import.look', { file, kind, ...said }, { keep: true });
  const { data } = look;

  const send = () => {
    const input = { file, ...said };
    const name = `import.${kind}` as const;
    return name === 'import.feedback'
      ? act(name, { product: product.id, ...input })
      : act(name, { team: team ?? '', ...input });
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
        {importKinds[kind].team && <TeamField {...{ team, teams, onTeam }} />}
      </div>
      <NotLooked look={look} />
      {data && (
        <>
          <section className="import-part" aria-label="What importing does" aria-busy={look.refreshing || undefined}>
            {data.report && <Counts kind={kind} report={data.report} />}
            {data.faults.map(({ field, message }) => (
              <StatusMessage key={`${field} ${message}`} kind="bad">
                {message}
              </StatusMessage>
            ))}
            <DateQuestion dates={data.dates} choices={choices} onChoices={onChoices} />
            <Go
              kind={kind}
              make={data.report?.make}
              undated={data.dateShape === null}
              refreshing={look.refreshing}
              send={send}
            />
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
