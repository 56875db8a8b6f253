import type { AppShapes, OutputOf } from '../../client/shapes.ts';
import type { News } from '../../client/store.ts';
import type { Listed, Wanted } from './feedback-list.ts';
import { isNewer, placeOf } from './feedback-order.ts';

/** A page of feedback as the server tells it. */
export type Page = OutputOf<'feedback.list'>;
type Input = AppShapes['queries']['feedback.list']['input'];
type Known = (id: string) => Listed | undefined;

/** Whether a page has to be read anew after news; `known` are rows that were sorted away from here, which say where they stand. */
export function isOld(page: Page | undefined, asked: Input, known: Known, news: News): boolean {
  if ('replaced' in news || !page) return true;
  if (!('changes' in news)) return false;
  const ids = new Set(page.feedback.map(({ id }) => id));
  return news.changes.some((change) => {
    if (change.kind === 'insight') {
      if (change.op === 'create') return ids.has(String(change.row.feedbackId));
      return change.op === 'gone' && page.feedback.some(({ links }) => links > 0);
    }
    if (change.kind !== 'feedback') return false;
    if (ids.has(change.id)) return true;
    if (change.op === 'create') return change.row.productId === asked.product;
    const row = known(change.id);
    return change.op === 'update' && (!row || isWithin(row, page, asked));
  });
}

function isWithin(row: Listed, { next }: Page, { after }: Input): boolean {
  return (!after || isNewer(placeOf(after), row)) && (!next || !isNewer(placeOf(next), row));
}

/**
 * The pages to read, each from where the one before ended when the next one was first asked for: what is sorted away or
 * comes in changes one page. Where a page ends earlier than it did, what fell behind its end is read as well.
 */
export function pagesOf(wanted: Wanted, starts: readonly string[], read: (input: Input) => Page | undefined): Input[] {
  const pages: Input[] = [];
  let after: string | undefined;
  for (const start of [...starts, undefined]) {
    let page = ask(after);
    while (start !== undefined && page?.next && isNewer(placeOf(page.next), placeOf(start))) page = ask(page.next);
    after = start;
  }
  return pages;

  function ask(from: string | undefined): Page | undefined {
    const input: Input = { ...wanted, limit: 200, ...(from ? { after: from } : {}) };
    pages.push(input);
    return read(input);
  }
}

/** Whether words stand in a piece of feedback, as the server looks for them. */
export function hasWords({ text, customer, who }: Pick<Listed, 'text' | 'customer' | 'who'>, words = ''): boolean {
  const wanted = words.toLowerCase();
  return [text, customer, who].some((each) => each?.toLowerCase().includes(wanted));
}
