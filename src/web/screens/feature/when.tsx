import { useState } from 'react';
import type { PromisedForecast } from '#analysis/alignment/promised-forecast';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { PromiseVsForecast } from '../../parts/promise-vs-forecast.tsx';
import { sayCautions, sayMissing, saySample } from './forecast-words.ts';
import { PromiseDialog } from './promise-dialog.tsx';
import { Promises } from './promises.tsx';
import { sayCount } from './say-count.ts';
import { Section } from './section.tsx';
import type { WholeFeature } from './use-feature.ts';

/** When: what was promised to whom beside what the team's own history says, never made into one. */
export function When({ whole, yours }: { whole: WholeFeature; yours: boolean }) {
  const { decides } = useHere();
  const [promising, setPromising] = useState(false);
  const { feature, promises, facts } = whole;
  useActions([
    {
      id: 'feature.promise',
      says: decides('promise') ? 'Promise…' : 'Propose a promise…',
      words: ['date', 'due'],
      keys: ['shift+d'],
      group: 'Feature',
      run: () => setPromising(true),
    },
  ]);
  const open = promises.filter(({ state }) => state === 'open').length;
  return (
    <Section
      knot="when"
      title="When"
      need={yours}
      says={open === 0 ? 'nothing promised' : sayCount(open, 'open promise', 'open promises')}
      actions={
        <Button kind="quiet" onClick={() => setPromising(true)}>
          {decides('promise') ? 'Promise…' : 'Propose a promise…'}
        </Button>
      }
    >
      <Forecast whole={whole} yours={yours} />
      {promises.length > 0 && <Promises promises={promises} forecast={facts.forecast} />}
      {promising && <PromiseDialog feature={feature} forecast={whole.forecast} onClose={() => setPromising(false)} />}
    </Section>
  );
}

function Forecast({ whole: { facts, forecast }, yours }: { whole: WholeFeature; yours: boolean }) {
  const { today } = useHere();
  const { promise, done, stories } = facts;
  const share = stories > 0 ? `${done} of ${stories} done` : undefined;
  if (!forecast) return <p className="meta">The forecast is not computed yet. It comes here by itself.</p>;
  if (forecast.kind === 'done') return <p>All its stories are done.</p>;
  if (forecast.kind === 'no-stories')
    return <p className="meta">There is nothing to forecast: no story is under it yet.</p>;
  if (forecast.kind === 'none')
    return (
      <PromiseVsForecast
        today={today}
        promised={promise?.dueOn}
        forecast={{ missing: sayMissing(forecast.missing, today) }}
        done={share}
        yours={yours}
      />
    );
  return (
    <>
      <Dates forecast={forecast} promised={promise?.dueOn} done={share} yours={yours} />
      <p className="meta">
        {sayCount(forecast.openStories, 'story of it is open', 'stories of it are open')}; the last stands at place{' '}
        {forecast.position} of the backlog. {sayCautions(forecast, today).join(' ')}
      </p>
    </>
  );
}

interface DatesProps {
  forecast: Extract<PromisedForecast, { kind: 'forecast' }>;
  promised: string | undefined;
  done: string | undefined;
  yours: boolean;
}

function Dates({ forecast, promised, done, yours }: DatesProps) {
  const { today } = useHere();
  const { p50, p85, p95, horizon } = forecast;
  if (p50 === null || p85 === null || p95 === null) {
    const known = p85 ?? p50;
    return (
      <p>
        {known
          ? `${p85 ? '85%' : '50%'} chance by ${sayDay(known, today)}; more certain only after ${sayDay(horizon, today)}.`
          : `Even odds only after ${sayDay(horizon, today)}, as far as it is computed.`}{' '}
        {promised && `Promised ${sayDay(promised, today)}.`} <span className="meta">{saySample(forecast, today)}</span>
      </p>
    );
  }
  return (
    <PromiseVsForecast
      today={today}
      promised={promised}
      forecast={{ p50, p85, p95, sample: saySample(forecast, today) }}
      done={done}
      yours={yours}
    />
  );
}
