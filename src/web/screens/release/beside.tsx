import type { ReactNode } from 'react';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { Need } from '../../parts/needs-you.tsx';
import { PhoneFold } from '../../parts/phone-fold.tsx';
import { FeatureHistory } from '../feature/history.tsx';
import { whoDecides } from '../feature/who-decides.ts';
import { isPast, sayForecast } from './say-forecast.ts';
import type { WholeRelease } from './use-release.ts';

/** What stands beside a release: its dates side by side, who decides what, and what happened to it. */
export function ReleaseBeside({ whole }: { whole: WholeRelease }) {
  const here = useHere();
  const { today } = here;
  const { release, forecast, features } = whole;
  const giver = useRow('member', release.goBy ?? undefined)?.name;
  const over = release.state === 'launched' || release.state === 'cancelled';
  const late = !over && (isPast(forecast, release.plannedOn) || isPast(forecast, release.deadlineOn));
  const untold =
    forecast.kind === 'unknown'
      ? features.filter(({ id }) => forecast.features.includes(id)).map(({ short }) => short)
      : [];
  const done = sayForecast(forecast, today);
  const all = late ? <Need yours={here.decides('launch')}>{done}</Need> : done;
  const line = (name: string, value: ReactNode): [string, ReactNode][] => [[name, value]];
  const fields: [string, ReactNode][] = [
    ['State', words[release.state]],
    ['Planned for', <Day key="planned" day={release.plannedOn} today={today} none="no date yet" />],
    ...(release.deadlineOn
      ? ([
          ['Market deadline', <Day key="deadline" day={release.deadlineOn} today={today} none="" />],
          ['Set by', release.deadlineWhy],
        ] as [string, ReactNode][])
      : []),
    ...(over ? [] : line('All done', all)),
    ...(untold.length > 0 && !over ? line('No forecast for', untold.join(', ')) : []),
    ...(release.goOn ? line('Go', `${giver ?? 'Somebody'}, ${sayDay(release.goOn, today)}`) : []),
    ...(release.launchedOn ? line('Launched', sayDay(release.launchedOn, today)) : []),
    ['Date and go', whoDecides(here, 'launch')],
    ['Contents and waiving', whoDecides(here, 'release')],
    ['Claims', whoDecides(here, 'message')],
    ['Approval', whoDecides(here, 'publish')],
  ];
  return (
    <>
      <dl className="release-fields" id="fields" tabIndex={-1}>
        {fields.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
      </dl>
      <PhoneFold says="History">
        <FeatureHistory feature={release.id} />
      </PhoneFold>
    </>
  );
}

const words = { planned: 'planned', go: 'has its go', launched: 'launched', cancelled: 'cancelled' };

function Day({ day, today, none }: { day: string | null; today: string; none: string }) {
  if (day === null) return none;
  return (
    <time dateTime={day} title={sayDayInFull(day)}>
      {sayDay(day, today)}
    </time>
  );
}
