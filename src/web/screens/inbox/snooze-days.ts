import { addDays, weekOf } from '#lib/civil-date';
import { sayDay } from '../../parts/day.ts';

/** Days until which something can be snoozed, with how each is called: tomorrow, and the Monday after where that is another day. */
export function snoozeDays(today: string): { id: string; says: string; until: string }[] {
  const tomorrow = addDays(today, 1);
  const monday = addDays(weekOf(today), 7);
  const days = [{ id: 'tomorrow', says: 'Tomorrow', until: tomorrow }];
  if (monday !== tomorrow) days.push({ id: 'next-week', says: 'Next week', until: monday });
  return days.map((day) => ({ ...day, says: `${day.says}, ${sayDay(day.until, today)}` }));
}
