import { dayNumber } from './day.ts';

/** The forecast as the server computed it: the days by which it is done with 50, 85 and 95 % chance. */
export interface ForecastDays {
  p50: string;
  p85: string;
  p95: string;
}

/** Where a label stands: its place along the line and in which of two rows, so that two near dates stay readable. */
export interface Label {
  id: 'promised' | 'p50' | 'p85' | 'p95';
  x: number;
  row: 0 | 1;
}

/** Where everything is drawn, in pixels from the start. */
export interface ForecastScale {
  x: (day: string) => number;
  labels: Label[];
}

/** How wide a label such as `85% 16 Jan 2027` is at most. */
const labelWidth = 118;

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
  const room = (at: number) => Math.min(Math.max(at, 0), Math.max(width - labelWidth, 0));
  const labels: Label[] = [];
  if (promised) labels.push({ id: 'promised', x: room(x(promised) - labelWidth / 2), row: 0 });
  if (forecast) {
    const near = x(forecast.p85) - x(forecast.p50) < labelWidth;
    const nearToday = x(forecast.p50) < labelWidth / 2;
    const p50Row = nearToday ? 1 : 0;
    labels.push({ id: 'p50', x: room(x(forecast.p50)), row: p50Row });
    labels.push({ id: 'p85', x: room(x(forecast.p85)), row: near && p50Row === 0 ? 1 : 0 });
    labels.push({ id: 'p95', x: room(x(forecast.p95) - labelWidth / 3), row: 1 });
  }
  return { x, labels };
}
