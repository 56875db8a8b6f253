import { ledgerSums, leftUndone, tellsItsEnd } from '#domain/ledger';
import type { Row } from '#domain/records';
import { useAsk, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { plainWords } from '../../words/plain-words.ts';
import { count, sayLoad } from './say-load.ts';
import { useLines } from './use-lines.ts';

const changeSays = {
  committed: 'Committed',
  added: 'Added',
  removed: 'Removed',
  accepted: 'Accepted',
  carried: 'Carried over',
  returned: 'Back to the backlog',
};
type Line = Row<'commitment'> & { short: string; title: string };

/** What was committed, what came in and went out since, and how it ended: by whom, when and why. */
export function Ledger({ sprint, stories }: { sprint: Row<'sprint'>; stories: readonly Row<'story'>[] }) {
  const held = useLines(sprint.id);
  // The names of stories that no browser keeps any more, in a sprint of long ago.
  const asked = useAsk('sprint.get', { sprint: sprint.id }, { topics: ['commitment'], keep: true });
  if (sprint.state === 'planned')
    return (
      <div className="sprint-empty">
        <EmptyState
          title="Nothing is committed yet"
          says="The ledger begins when the team commits: it keeps the stories with their estimates, and every one that comes in or goes out after."
        />
      </div>
    );
  const told = new Map((asked.data?.ledger ?? []).map((line) => [line.id, line as unknown as Line]));
  const inSprint = stories.length > 0 ? stories : ((asked.data?.stories ?? []) as readonly Row<'story'>[]);
  const sums = ledgerSums(held, inSprint);
  const undone = sprint.state === 'closed' ? leftUndone(held, inSprint) : [];
  return (
    <div className="ledger" id="ledger" tabIndex={-1}>
      <dl className="ledger-sums">
        <Sum says="Committed">{sayLoad(sums.committed)}</Sum>
        <Sum says="Added">{sayLoad(sums.added)}</Sum>
        <Sum says="Removed">{sayLoad(sums.removed)}</Sum>
        <Sum says="Accepted">{sayLoad(sums.accepted)}</Sum>
        {sums.cut.stories > 0 && <Sum says="Cut">{sayLoad(sums.cut)}</Sum>}
        {sums.carried.stories > 0 && <Sum says="Carried over">{sayLoad(sums.carried)}</Sum>}
        {sums.returned.stories > 0 && <Sum says="Back to the backlog">{sayLoad(sums.returned)}</Sum>}
        {tellsItsEnd(held) ? null : sprint.state === 'closed' ? (
          <Sum says="Not accepted">{count(undone.length, 'story', 'stories')}</Sum>
        ) : (
          <Sum says="Open">{sayLoad(sums.open)}</Sum>
        )}
      </dl>
      {asked.error && held.length === 0 && (
        <ErrorState title="The ledger could not be read" says={asked.error.message} onRetry={asked.again} />
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached from the keyboard. */}
      <section className="ledger-scroll" tabIndex={0} aria-label="Lines of the ledger">
        <table className="ledger-lines">
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">Story</th>
              <th scope="col" className="number">
                Points
              </th>
              <th scope="col">By, when and why</th>
            </tr>
          </thead>
          <tbody>
            {held.map((line) => (
              <LedgerLine key={line.id} line={line} told={told.get(line.id)} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Sum({ says, children }: { says: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="meta">{says}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function LedgerLine({ line, told }: { line: Row<'commitment'>; told: Line | undefined }) {
  const { today, at } = useHere();
  const [story] = useRows({ kind: 'story', key: `by id ${line.storyId}`, where: (row) => row.id === line.storyId });
  const [by] = useRows({ kind: 'member', key: `by id ${line.doneBy}`, where: (row) => row.id === line.doneBy });
  const short = story?.short ?? told?.short;
  return (
    <tr data-change={line.change}>
      <td>{changeSays[line.change]}</td>
      <td>
        {short ? <a href={at(`stories/${short}`)}>{short}</a> : 'A story'}{' '}
        <span dir="auto">{story?.title ?? told?.title ?? ''}</span>
      </td>
      <td className="number">{line.estimate === null ? '–' : count(line.estimate)}</td>
      <td>
        {by?.name ?? 'Somebody'},{' '}
        <time dateTime={line.doneOn} title={sayDayInFull(line.doneOn)}>
          {sayDay(line.doneOn, today)}
        </time>
        {line.reason && (
          <span className="ledger-why" dir="auto">
            {plainWords(line.reason)}
          </span>
        )}
        {line.change === 'accepted' && story && story.state !== 'accepted' && (
          <span className="ledger-why">Taken back later; now it is {story.state}.</span>
        )}
      </td>
    </tr>
  );
}
