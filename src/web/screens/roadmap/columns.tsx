import { stages } from '#domain/feature';
import { horizons } from '#domain/roadmap';
import type { Here } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import type { Column } from '../../parts/grid/types.ts';
import { Knots } from '../../parts/knots.tsx';
import { Need } from '../../parts/needs-you.tsx';
import { InRow } from '../../presence/here-now.tsx';
import { plainWords } from '../../words/plain-words.ts';
import { sayScore } from '../../words/say-amount.ts';
import { ForecastDay } from '../feature/forecast-day.tsx';
import { type FeatureFacts, knotStates, yoursOf } from '../feature/use-facts.ts';
import { count } from '../sprint/say-load.ts';
import type { Road } from './use-road.ts';

const knotNames = ['Why', 'What', 'How', 'When', 'Say'];

/** Every column that a list of features can have. */
export function roadmapColumns(
  here: Here,
  { worth, objectives }: Pick<Road, 'worth' | 'objectives'>,
): Column<FeatureFacts>[] {
  const { today } = here;
  const yours = here.decides('promise') || here.decides('order');
  const serves = new Map(objectives.map((row) => [row.id, row]));
  const objectiveOf = ({ feature }: FeatureFacts) => serves.get(feature.objectiveId ?? '');
  const day = (date: string | null | undefined, title?: string) =>
    date ? (
      <time dateTime={date} title={title ?? sayDayInFull(date)}>
        {sayDay(date, today)}
      </time>
    ) : (
      '–'
    );
  const sayOrNone = (date: string | null | undefined) => (date ? sayDay(date, today) : '');
  return [
    {
      id: 'id',
      says: 'Id',
      width: '72px',
      narrow: 'second',
      cell: ({ feature }) => <span className="id">{feature.short}</span>,
      value: ({ feature }) => feature.short,
    },
    {
      id: 'title',
      says: 'Feature',
      width: 'minmax(180px, 1fr)',
      narrow: 'first',
      opens: true,
      cell: ({ feature }) => (
        <span className="grid-title" dir="auto">
          <InRow id={feature.id} />
          {feature.title}
        </span>
      ),
      value: ({ feature }) => feature.title,
    },
    {
      id: 'stage',
      says: 'Stage',
      width: '104px',
      narrow: 'second',
      cell: ({ feature }) => feature.stage,
      value: ({ feature }) => feature.stage,
      order: ({ feature }) => stages.indexOf(feature.stage),
    },
    {
      id: 'reason',
      says: 'Why aside',
      width: 'minmax(160px, 1.4fr)',
      narrow: 'second',
      cell: ({ feature }) => (
        <span dir="auto">{feature.stageReason === null ? '–' : plainWords(feature.stageReason)}</span>
      ),
      value: ({ feature }) => feature.stageReason && plainWords(feature.stageReason),
    },
    {
      id: 'horizon',
      says: 'Horizon',
      width: '80px',
      cell: ({ feature }) => feature.horizon ?? '–',
      value: ({ feature }) => feature.horizon,
      order: ({ feature }) => (feature.horizon ? horizons.indexOf(feature.horizon) : null),
    },
    {
      id: 'knots',
      says: 'Knots',
      width: '88px',
      narrow: 'second',
      cell: (facts) => <Knots states={knotStates(facts.knots)} yours={yoursOf(here, facts)} />,
      printed: (facts) => <Knots states={knotStates(facts.knots)} yours={yoursOf(here, facts)} />,
      value: ({ knots }) =>
        knotStates(knots)
          .map((state, at) => `${knotNames[at]} ${state}`)
          .join(', '),
      order: ({ knots }) => knotStates(knots).filter((state) => state === 'answered').length,
    },
    {
      id: 'voices',
      says: 'Voices',
      width: '64px',
      number: true,
      cell: ({ voices }) => (voices === 0 ? '–' : count(voices)),
      value: ({ voices }) => voices,
    },
    {
      id: 'score',
      says: 'Score',
      width: '72px',
      number: true,
      cell: ({ id }) => {
        const score = worth.get(id);
        return score === undefined ? '–' : sayScore(score);
      },
      value: ({ id }) => worth.get(id) ?? null,
      text: ({ id }) => {
        const score = worth.get(id);
        return score === undefined ? '' : sayScore(score);
      },
    },
    {
      id: 'objective',
      says: 'Objective',
      width: '88px',
      cell: (facts) => {
        const objective = objectiveOf(facts);
        return objective ? (
          <span className="id" title={objective.title}>
            {objective.short}
          </span>
        ) : (
          '–'
        );
      },
      value: (facts) => objectiveOf(facts)?.short ?? null,
    },
    {
      id: 'window',
      says: 'Wanted by',
      width: '96px',
      number: true,
      cell: ({ feature }) => day(feature.windowEnd),
      value: ({ feature }) => feature.windowEnd,
      text: ({ feature }) => sayOrNone(feature.windowEnd),
    },
    {
      id: 'promise',
      says: 'Promise',
      width: '96px',
      number: true,
      cell: ({ promise }) => day(promise?.dueOn, promise && `${sayDayInFull(promise.dueOn)}, to ${promise.toWhom}`),
      value: ({ promise }) => promise?.dueOn ?? null,
      text: ({ promise }) => sayOrNone(promise?.dueOn),
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
      value: ({ forecast }) => (forecast?.kind === 'forecast' ? forecast.p85 : null),
      text: ({ forecast }) => {
        if (forecast?.kind !== 'forecast') return forecast?.kind === 'done' ? 'done' : '';
        return forecast.p85 === null ? 'past 5 years' : sayDay(forecast.p85, today);
      },
    },
    {
      id: 'stories',
      says: 'Done',
      width: '72px',
      number: true,
      cell: ({ done, stories }) => (stories === 0 ? '–' : `${count(done)}/${count(stories)}`),
      value: ({ done, stories }) => (stories === 0 ? null : `${done} of ${stories}`),
      text: ({ done, stories }) => (stories === 0 ? '' : `${count(done)}/${count(stories)}`),
      order: ({ done, stories }) => (stories === 0 ? null : done / stories),
    },
  ];
}

/** The columns that the list shows unless others were chosen: why, where all that is seen was put aside, and dates elsewhere. */
export function usualRoadColumns(aside: boolean, beside: boolean): (id: string) => boolean {
  const usual = aside
    ? ['id', 'title', 'stage', 'reason', 'voices']
    : ['id', 'title', 'stage', 'knots', 'voices', 'promise', 'p85', 'stories'];
  return (id) => usual.includes(id) && !(beside && (id === 'stage' || id === 'voices'));
}
