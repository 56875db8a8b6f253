import type { Row } from '#domain/records';
import { addDays, daysBetween, weekday } from '#lib/civil-date';

type Past = Pick<Row<'sprint'>, 'name' | 'startsOn' | 'endsOn' | 'capacity'>;

/** What the next sprint of a team would be after those before it: the next number, the next stretch of the same length, the same capacity. */
export function nextSprint(
  sprints: readonly Past[],
  today: string,
): { name: string; startsOn: string; endsOn: string; capacity: number | null } {
  const last = [...sprints].sort((a, b) => a.endsOn.localeCompare(b.endsOn)).at(-1);
  const after = last && last.endsOn >= today ? addDays(last.endsOn, 1) : today;
  const startsOn = weekday(after) === 1 ? after : addDays(after, 8 - weekday(after));
  const length = last ? daysBetween(last.startsOn, last.endsOn) : 11;
  return {
    name: last ? numberedAfter(last.name) : 'Sprint 1',
    startsOn,
    endsOn: addDays(startsOn, length),
    capacity: last?.capacity ?? null,
  };
}

function numberedAfter(name: string): string {
  const [, words = '', number] = /^(.*?)(\d+)\s*$/.exec(name) ?? [];
  return number === undefined ? `${name} 2` : `${words}${Number(number) + 1}`;
}
