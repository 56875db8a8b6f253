import { useState } from 'react';
import { useAct } from '../../act/act.tsx';
import { sayDeciders } from '../../act/deciders.ts';
import { useAsk, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { SelectField } from '../../parts/select-field.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { goTo } from '../../shell/links.ts';
import type { Choices } from './choices.ts';
import { DateQuestion } from './date-question.tsx';
import { sayMade } from './kinds.ts';
import { Meanings } from './meanings.tsx';
import { Reading } from './reading.tsx';
import { Counts, Report } from './report.tsx';
import { SampleRows } from './sample-rows.tsx';

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
  const { product, decides, deciders, at } = useHere();
  const act = useAct();
  const [busy, setBusy] = useState(false);
  const teams = useRows({ kind: 'team', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const team = teams.find(({ id }) => id === asked)?.id ?? teams[0]?.id;
  const { mapping: _, headerless: __, from: ___, ...said } = choices;
  const input = team === undefined ? undefined : { file, team, ...said };
  const look = useAsk('import.foresee', input, { keep: true });
  const { data, error } = look;
  const open = data !== undefined && data.dateShape === null;
  const make = data?.report.make ?? 0;
  const proposes = !decides('order');

  const start = async () => {
    if (!input) return;
    setBusy(true);
    const outcome = await act('import.issues', input);
    setBusy(false);
    if (outcome?.is === 'done') goTo(at(`import/${outcome.output.id}`));
    if (outcome?.is === 'proposed') goTo(at('import'));
  };

  return (
    <div className="import">
      <header>
        <h1 dir="auto">{data?.file.name ?? 'Import a file'}</h1>
        <p>{says ?? data?.says}</p>
      </header>
      {teams.length > 1 && (
        <div className="import-what">
          <SelectField
            label="Of the team"
            value={team ?? ''}
            onChange={onTeam}
            options={teams.map(({ id, name }) => ({ id, says: name }))}
          />
        </div>
      )}
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
            <Counts kind="issues" report={data.report} />
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
                aria-disabled={make === 0 || open || undefined}
                onClick={() => void (make > 0 && !open && start())}
              >
                {`${proposes ? 'Propose to import' : 'Import'} ${sayMade('issues', make)}`}
              </Button>
              <a href={at('import')}>Choose another file</a>
              {open && <span className="meta">Say first how its dates are written.</span>}
              {!open && make === 0 && <span className="meta">There is nothing new in it.</span>}
              {proposes && <span className="meta">{sayDeciders(deciders('order'))} decides this.</span>}
            </div>
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
