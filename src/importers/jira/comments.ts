import { cleanTitle } from '#domain/text';
import { type DateShape, readDate } from '../csv/date-shape.ts';
import type { ItemComment } from '../issues/item.ts';
import { fromWikiMarkup } from './markup.ts';

/** A comment's cell, `date;author;text`: where its head cannot be read it is all text. */
export function commentOf(cell: string, shape: DateShape): ItemComment | undefined {
  const [, date = '', who = '', text = ''] = /^([^;\n]{4,40});([^;\n]{0,200});([\s\S]*)$/.exec(cell.trim()) ?? [];
  const read = readDate(date, shape);
  const body = fromWikiMarkup(read.ok ? text : cell).trim();
  if (body === '') return undefined;
  return { on: read.ok ? read.date : null, who: read.ok ? cleanTitle(who).slice(0, 200) : '', text: body };
}
