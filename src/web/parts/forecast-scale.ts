import { dayNumber, sayDay } from './day.ts';

/** The forecast as the server computed it: the days by which it is done with 50, 85 and 95 % chance. */
export interface ForecastDays {
  p50: string;
  p85: string;
  p95: string;
}

/** Where a label stands: its place along the line and in which of two rows, so that two near dates stay readable. */
interface Label {
  id: 'promised' | 'p50' | 'p85' | 'p95';
  x: number;
  row: 0 | 1;
}

/** Where everything is drawn, in pixels from the start. */
export interface ForecastScale {
  x: (day: string) => number;
  labels: Label[];
}

/** How wide a letter of a label is at most. */
const letter = 8;

/** Places today, the promise and the forecast on a line of this width; today's label keeps the start for itself. */
export function forecastScale(
  width: number,
  today: string,
  promised: string | undefined,
  forecast: ForecastDays | undefined,
): ForecastScale {
  const days = [today, promised, forecast?.p50, forecast?.p95].flatMap((day) => (day ? [dayNumber(day) ?? 0] : []));
  const first = Math.min(...days);
  const span = Math.max(Math.max(...days) - first, 14);
  const x = (day: string) => (((dayNumber(day) ?? first) - first) / span) * width * 0.94;
  const wide = (day: string, before: string) => (before.length + sayDay(day, today).length) * letter;
  const room = (at: number, label: number) => Math.min(Math.max(at, 0), Math.max(width - label, 0));
  const labels: Label[] = [];
  if (promised) {
    const label = wide(promised, 'promised ');
    labels.push({ id: 'promised', x: room(x(promised) - label / 2, label), row: 0 });
  }
  if (forecast) {
    const label = (day: string) => wide(day, '95% ');
    const near = x(forecast.p85) - x(forecast.p50) < label(forecast.p50);
    const p50Row = x(forecast.p50) < 'today  '.length * letter ? 1 : 0;
    labels.push({ id: 'p50', x: room(x(forecast.p50), label(forecast.p50)), row: p50Row });
    labels.push({ id: 'p85', x: room(x(forecast.p85), label(forecast.p85)), row: near && p50Row === 0 ? 1 : 0 });
    labels.push({ id: 'p95', x: room(x(forecast.p95) - label(forecast.p95) / 2, label(forecast.p95)), row: 1 });
  }
  return { x, labels };
}
