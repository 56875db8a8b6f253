import type { Here } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import type { Column } from '../../parts/grid/types.ts';
import { Knots } from '../../parts/knots.tsx';
import { Need } from '../../parts/needs-you.tsx';
import { ForecastDay } from '../feature/forecast-day.tsx';
import { type FeatureFacts, knotStates, yoursOf } from '../feature/use-facts.ts';

/** The columns of the roadmap; places for what was put aside show why instead of dates. */
export function roadmapColumns(here: Here, aside: boolean): Column<FeatureFacts>[] {
  const { today } = here;
  const yours = here.decides('promise') || here.decides('order');
  const start: Column<FeatureFacts>[] = [
    {
      id: 'id',
      says: 'Id',
      width: '72px',
      narrow: 'second',
      cell: ({ feature }) => <span className="id">{feature.short}</span>,
    },
    {
      id: 'title',
      says: 'Feature',
      width: 'minmax(180px, 1fr)',
      narrow: 'first',
      opens: true,
      cell: ({ feature }) => (
        <span className="grid-title" dir="auto">
          {feature.title}
        </span>
      ),
    },
    { id: 'stage', says: 'Stage', width: '104px', narrow: 'second', cell: ({ feature }) => feature.stage },
  ];
  if (aside)
    return [
      ...start,
      {
        id: 'reason',
        says: 'Why',
        width: 'minmax(160px, 1.4fr)',
        narrow: 'second',
        cell: ({ feature }) => <span dir="auto">{feature.stageReason ?? '–'}</span>,
      },
      { id: 'voices', says: 'Voices', width: '72px', number: true, cell: ({ voices }) => voices },
    ];
  return [
    ...start,
    {
      id: 'knots',
      says: 'Knots',
      width: '88px',
      narrow: 'second',
      cell: (facts) => <Knots states={knotStates(facts.knots)} yours={yoursOf(here, facts)} />,
    },
    { id: 'voices', says: 'Voices', width: '64px', number: true, cell: ({ voices }) => voices || '–' },
    {
      id: 'promise',
      says: 'Promise',
      width: '96px',
      number: true,
      cell: ({ promise }) =>
        promise ? (
          <time dateTime={promise.dueOn} title={`${sayDayInFull(promise.dueOn)}, to ${promise.toWhom}`}>
            {sayDay(promise.dueOn, today)}
          </time>
        ) : (
          '–'
        ),
    },
    {
      id: 'p85',
      says: '85% by',
      width: '104px',
      number: true,
      narrow: 'second',
      cell: ({ forecast, late }) => {
        const date = <ForecastDay forecast={forecast} />;
        return late ? <Need yours={yours}>{date}</Need> : date;
      },
    },
    {
      id: 'stories',
      says: 'Done',
      width: '72px',
      number: true,
      cell: ({ done, stories }) => (stories === 0 ? '–' : `${done}/${stories}`),
    },
  ];
}
