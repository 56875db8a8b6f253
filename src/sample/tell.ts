import type { SamplePerson } from '#domain/sample-people';
import type { Step } from './step.ts';

/** A step that has its day, while its place in the day is still open. */
export type Told = Omit<Step, 'time'>;
type More = Pick<Step, 'keep' | 'why' | 'agent'>;

/** One act of somebody, so many days ago. */
export function act(ago: number, as: SamplePerson, what: string, input: Step['input'], more: More = {}): Told {
  return { ago, as, do: what, input, ...more };
}

const firstMinute = 7 * 60;
const lastMinute = 15 * 60;

/** All tellings as one story: by day, within a day in the order told, spread over the working hours. */
export function inOrder(...tellings: readonly (readonly Told[])[]): Step[] {
  const days = Map.groupBy(tellings.flat(), ({ ago }) => ago);
  return [...days.keys()]
    .sort((a, b) => b - a)
    .flatMap((ago) => {
      const told = days.get(ago) ?? [];
      return told.map((one, at): Step => ({ ...one, time: timeOf(at / told.length) }));
    });
}

function timeOf(share: number): string {
  const minute = firstMinute + Math.floor(share * (lastMinute - firstMinute));
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}
