import { civilDateIn } from '#domain/clock';
import { sayDay, sayDayInFull, saySpan } from '../../parts/day.ts';
import type { Column } from '../../parts/grid/types.ts';
import type { FindingLine } from './use-findings.ts';

/** What a line of the findings shows: what disagrees, whose it is, and since when. */
export function findingColumns({ today, timeZone }: { today: string; timeZone: string }): Column<FindingLine>[] {
  const sinceOf = ({ finding }: FindingLine) => civilDateIn(timeZone, finding.since);
  const span = (line: FindingLine) => (sinceOf(line) >= today ? 'today' : saySpan(sinceOf(line), today));
  return [
    {
      id: 'finding',
      says: 'Finding',
      width: 'minmax(0, 1fr)',
      narrow: 'first',
      opens: true,
      text: ({ finding }) => finding.title,
      cell: (line) => (
        <>
          {isNeeded(line) ? <Mark /> : <span className="finding-mark" />}
          <span className="grid-title" dir="auto">
            {line.finding.title}
          </span>
        </>
      ),
    },
    {
      id: 'whose',
      says: 'Whose',
      width: '112px',
      narrow: 'second',
      text: ({ yours, whose }) => sayWhose(yours, whose),
      cell: ({ yours, whose }) => <span className="meta">{sayWhose(yours, whose)}</span>,
    },
    {
      id: 'since',
      says: 'Since',
      width: '112px',
      narrow: 'second',
      text: span,
      cell: (line) => (
        <time className="meta" dateTime={sinceOf(line)} title={`Since ${sayDayInFull(sinceOf(line))}`}>
          {line.finding.aside ? `until ${sayDay(line.finding.aside.untilOn, today)}` : span(line)}
        </time>
      ),
    },
  ];
}

/** True where it waits for the reader. */
export function isNeeded({ yours, finding }: FindingLine): boolean {
  return yours && finding.aside === null;
}

/** Says by its shape and its colour that it waits for the reader. */
function Mark() {
  return (
    <svg className="finding-mark" viewBox="0 0 14 14" width="10" height="10" role="img" aria-label="Needs you:">
      <path d="M7 .5 13.500 7 7 13.500 .5 7z" />
    </svg>
  );
}

function sayWhose(yours: boolean, whose: readonly string[]): string {
  const [first, ...more] = whose.map((name) => name.split(' ')[0]);
  if (yours) return 'yours';
  return first === undefined ? 'nobody yet' : more.length > 0 ? `${first} +${more.length}` : first;
}
