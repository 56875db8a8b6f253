import { useAct } from '../../act/act.tsx';
import { useAsk } from '../../client/hooks.ts';
import type { Choices } from './choices.ts';
import { DateQuestion } from './date-question.tsx';
import { Go } from './go.tsx';
import { Meanings } from './meanings.tsx';
import { NotLooked } from './not-looked.tsx';
import { Reading } from './reading.tsx';
import { Counts, Report } from './report.tsx';
import { SampleRows } from './sample-rows.tsx';
import { TeamField, useTeam } from './team-field.tsx';

interface IssuesLookProps {
  team: string | undefined;
  file: string;
  says: string | undefined;
  choices: Choices;
  onChoices: (choices: Choices) => void;
  onTeam: (team: string) => void;
}

const states = ['draft', 'ready', 'in progress', 'in review', 'accepted', 'cut'] as const;
const kinds = ['feature', 'story', 'bug', 'chore', 'spike', 'leave out'] as const;
const named = <T extends string>(all: readonly T[]) =>
  all.map((id) => ({ id, says: id.slice(0, 1).toUpperCase() + id.slice(1) }));

/** Looks at the issues of another tool: what their words are taken for, and exactly what importing them would do. */
export function IssuesLook({ team: asked, file, says, choices, onChoices, onTeam }: IssuesLookProps) {
  const act = useAct();
  const { team, teams } = useTeam(asked);
  const { mapping: _, headerless: __, from: ___, ...said } = choices;
  const input = team === undefined ? undefined : { file, team, ...said };
  const look = useAsk('import.foresee', input, { keep: true });
  const { data } = look;

  const send = () => (input ? act('import.issues', input) : Promise.resolve(undefined));

  return (
    <div className="import">
      <header>
        <h1 dir="auto">{data?.file.name ?? 'Import a file'}</h1>
        <p>{says ?? data?.says}</p>
      </header>
      {teams.length > 1 && (
        <div className="import-what">
          <TeamField {...{ team, teams, onTeam }} />
        </div>
      )}
      <NotLooked look={look} />
      {data && (
        <>
          <section className="import-part" aria-label="What importing does" aria-busy={look.refreshing || undefined}>
            <Counts kind="issues" report={data.report} />
            <DateQuestion dates={data.dates} choices={choices} onChoices={onChoices} />
            <Go
              kind="issues"
              make={data.report.make}
              undated={data.dateShape === null}
              refreshing={look.refreshing}
              send={send}
            />
          </section>
          <Meanings
            title="Statuses"
            none="no status"
            all={data.states}
            options={named(states)}
            onSay={(word, to) => onChoices({ ...choices, states: { ...choices.states, [word]: to } })}
          />
          <Meanings
            title="Types"
            none="no type"
            all={data.kinds}
            options={named(kinds)}
            onSay={(word, to) => onChoices({ ...choices, kinds: { ...choices.kinds, [word]: to } })}
          />
          <Report report={data.report} />
          <SampleRows rows={data.rows.map(({ externalId, ...values }, row) => ({ row, externalId, values }))} />
          {data.reading && (
            <Reading
              look={{ reading: data.reading, file: data.file, dates: data.dates }}
              choices={choices}
              onChoices={onChoices}
            />
          )}
        </>
      )}
    </div>
  );
}
