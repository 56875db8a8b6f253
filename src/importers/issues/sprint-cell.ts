import { cleanTitle } from '#domain/text';
import { readDate } from '../csv/date-shape.ts';
import type { ItemSprint } from './item.ts';

const written = /Sprint@[0-9a-f]+\[(.*)\]\s*$/s;

/** The sprint that a cell names: its name alone, or as older servers write it, with its dates among other things. */
export function sprintOf(cell: string): ItemSprint | undefined {
  const inside = written.exec(cell)?.[1];
  if (inside === undefined) {
    const name = cleanTitle(cell).slice(0, 200).toWellFormed();
    return name === '' ? undefined : { name, startsOn: null, endsOn: null };
  }
  // A name may hold commas; each part begins with a word of the server's own and an equals sign.
  const part = (name: string) => new RegExp(`(?:^|,)${name}=(.*?)(?=,[a-zA-Z]+=|$)`, 's').exec(inside)?.[1] ?? '';
  const name = cleanTitle(part('name')).slice(0, 200).toWellFormed();
  if (name === '') return undefined;
  const day = (text: string) => {
    const read = readDate(text, 'iso');
    return read.ok ? read.date : null;
  };
  return { name, startsOn: day(part('startDate')), endsOn: day(part('endDate')) };
}
