import { useLayoutEffect, useRef, useState } from 'react';
import { sayDay, saySpan } from './day.ts';
import { type ForecastDays, type ForecastScale, forecastScale } from './forecast-scale.ts';
import './promise-vs-forecast.css';

interface PromiseVsForecastProps {
  today: string;
  /** The day promised, if one was. */
  promised?: string | undefined;
  /** The dates, or what is missing for them: `4 of 10 finished items`. */
  forecast: (ForecastDays & { sample: string }) | { missing: string };
  /** What is done of it: `3 of 7 done`. */
  done?: string | undefined;
  /** A promise past the forecast is this person's to settle: it is magenta. */
  yours?: boolean | undefined;
}

/** The promise beside the forecast: two things on one line that are never averaged, and the finding in a sentence. */
export function PromiseVsForecast({ today, promised, forecast, done, yours = false }: PromiseVsForecastProps) {
  const [box, width] = useWidth();
  const days = 'missing' in forecast ? undefined : forecast;
  const late = promised !== undefined && days !== undefined && promised < days.p85;
  const scale = forecastScale(width, today, promised, days);
  return (
    <figure className={late && yours ? 'forecast forecast-need' : 'forecast'} ref={box}>
      <figcaption>
        {finding(today, promised, forecast)} {days && <span className="meta">{days.sample}</span>}
      </figcaption>
      {days || promised ? (
        <svg
          width={width}
          height={112}
          viewBox={`0 0 ${width} 112`}
          role="img"
          aria-label={sentence(today, promised, forecast)}
        >
          {days && <Bands days={days} scale={scale} />}
          <path className={days ? 'forecast-axis' : 'forecast-axis forecast-unknown'} d={`M0 72H${width}`} />
          <path className="forecast-today" d={`M${scale.x(today)} 66v12`} />
          {promised && <path className="forecast-promise" d={`M${scale.x(promised)} 26v46`} />}
          {done && (
            <text x={clearOf(promised && scale.x(promised), done)} y={62}>
              {done}
            </text>
          )}
          <text x={scale.x(today)} y={90}>
            today
          </text>
          {scale.labels.map((label) => (
            <text key={label.id} className={`forecast-${label.id}`} x={label.x} y={heightOf(label.id, label.row)}>
              {textOf(label.id, today, promised, days)}
            </text>
          ))}
        </svg>
      ) : null}
    </figure>
  );
}

/** Where words at the beginning of the axis stand: after the promise, where its rule would go through them. */
function clearOf(rule: number | '' | undefined, words: string): number {
  const wide = words.length * 6.5;
  return typeof rule === 'number' && rule < wide ? rule + 6 : 0;
}

function Bands({ days, scale }: { days: ForecastDays; scale: ForecastScale }) {
  const [from, likely, end] = [scale.x(days.p50), scale.x(days.p85), scale.x(days.p95)];
  return (
    <>
      <rect className="forecast-band-95" x={from} y={46} width={Math.max(end - from, 3)} height={14} rx={2} />
      <rect className="forecast-band-85" x={from} y={46} width={Math.max(likely - from, 2)} height={14} rx={2} />
    </>
  );
}

function heightOf(id: string, row: 0 | 1): number {
  if (id === 'promised') return 16;
  if (id === 'p95') return 40;
  return row === 0 ? 90 : 106;
}

function textOf(id: string, today: string, promised: string | undefined, days: ForecastDays | undefined): string {
  if (id === 'promised') return `promised ${sayDay(promised ?? '', today)}`;
  if (id === 'p50') return `50% ${sayDay(days?.p50 ?? '', today)}`;
  return id === 'p85' ? `85% ${sayDay(days?.p85 ?? '', today)}` : `95% ${sayDay(days?.p95 ?? '', today)}`;
}

function finding(today: string, promised: string | undefined, forecast: PromiseVsForecastProps['forecast']): string {
  if ('missing' in forecast) {
    const promise = promised ? `Promised ${sayDay(promised, today)}. ` : '';
    return `${promise}Not enough history for a forecast: ${forecast.missing}.`;
  }
  const chance = `85% chance by ${sayDay(forecast.p85, today)}`;
  if (!promised) return `${chance}. Nothing is promised.`;
  if (promised >= forecast.p85) return `${chance}; promised ${sayDay(promised, today)} holds.`;
  return `${chance}, ${saySpan(promised, forecast.p85)} after the promise of ${sayDay(promised, today)}.`;
}

function sentence(today: string, promised: string | undefined, forecast: PromiseVsForecastProps['forecast']): string {
  if ('missing' in forecast) return finding(today, promised, forecast);
  const dates = `50% chance by ${sayDay(forecast.p50)}, 85% by ${sayDay(forecast.p85)}, 95% by ${sayDay(forecast.p95)}`;
  return `Today ${sayDay(today)}. ${promised ? `Promised ${sayDay(promised)}. ` : ''}Forecast: ${dates}.`;
}

function useWidth() {
  const box = useRef<HTMLElement>(null);
  const [width, setWidth] = useState(660);
  useLayoutEffect(() => {
    const node = box.current;
    if (!node) return;
    const read = () => setWidth(Math.max(Math.floor(node.clientWidth), 240));
    read();
    const watch = new ResizeObserver(read);
    watch.observe(node);
    return () => watch.disconnect();
  }, []);
  return [box, width] as const;
}
