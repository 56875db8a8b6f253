import { describe, expect, it } from 'vitest';
import type { WireChange } from '#domain/change';
import { countsNow, type Listed, listNow, setAside } from './feedback-list.ts';
import { isOld, type Page, pagesOf } from './feedback-pages.ts';

const wanted = { product: 'p', state: 'unprocessed' } as const;
const row = (number: number, more: Partial<Listed> = {}) =>
  ({
    id: `v${number}`,
    short: `V-${number}`,
    productId: 'p',
    version: 1,
    state: 'unprocessed',
    receivedOn: '2026-11-15',
    text: `Words ${number}`,
    who: null,
    customer: null,
    links: 0,
    ...more,
  }) as Listed;
const update = (id: string): WireChange => ({
  ...{ seq: 2, kind: 'feedback', id, op: 'update', set: {}, version: 2, command: 'c', actor: 'm' },
});
const create = (row: Record<string, unknown>): WireChange => ({
  ...{ seq: 9, kind: 'feedback', id: 'new', op: 'create', row, command: 'c', actor: 'm' },
});

/** Four notes, the newest first, of which the list shows what it is to show. */
function setUp() {
  const told = [row(14), row(12), row(11), row(9, { receivedOn: '2026-11-14' })];
  const aside = new Map<string, Listed>();
  const waiting = new Map<string, Record<string, unknown>>();
  const standing = { wanted, told, isAll: true, aside, waiting: (id: string) => waiting.get(id) };
  const shows = (more: Partial<Parameters<typeof listNow>[0]> = {}) =>
    listNow({ ...standing, ...more }).map(({ short }) => short);
  return { told, aside, waiting, shows };
}

describe('the list', () => {
  it('lets go of what is sorted away before the answer', () => {
    const { waiting, shows } = setUp();
    waiting.set('v12', { state: 'processed' });
    expect(shows()).toEqual(['V-14', 'V-11', 'V-9']);
  });

  it('has what is taken back in its place before any page says so, and lets it go again where that is refused', () => {
    const { told, aside, waiting, shows } = setUp();
    const [first, second, ...rest] = told as [Listed, Listed, ...Listed[]];
    setAside(aside, [first, second]);
    expect(shows({ told: rest })).toEqual(['V-11', 'V-9']);
    waiting.set('v12', { state: 'unprocessed' }).set('v14', { state: 'unprocessed' });
    expect(shows({ told: rest })).toEqual(['V-14', 'V-12', 'V-11', 'V-9']);
    expect(shows()).toEqual(['V-14', 'V-12', 'V-11', 'V-9']);
    waiting.clear();
    expect(shows({ told: rest })).toEqual(['V-11', 'V-9']);
  });

  it('shows nothing of what comes back beyond the pages read, elsewhere, or without the words looked for', () => {
    const { told, aside, waiting, shows } = setUp();
    const old = row(2, { receivedOn: '2026-11-01' });
    const away = [old, row(13, { productId: 'q' }), row(10, { text: 'LOUD' })];
    setAside(aside, away);
    for (const { id } of away) waiting.set(id, { state: 'unprocessed' });
    expect(shows({ told, isAll: false })).toEqual(['V-14', 'V-12', 'V-11', 'V-10', 'V-9']);
    expect(shows({ told: [], wanted: { ...wanted, text: 'words' } })).toEqual(['V-2']);
  });
});

describe('a page', () => {
  const page = (rows: Listed[], next: string | null): Page => ({ feedback: rows, next, counts: {} });
  const first = page([row(14), row(12, { links: 1 })], '2026-11-15 V-12');
  const away = row(13);
  const known = (id: string) => (id === away.id ? away : undefined);
  const old = (change: WireChange, after?: string) =>
    isOld(first, { ...wanted, ...(after && { after }) }, known, { changes: [change] });

  it('is read anew for its own rows, for what may come into it, and for what is linked', () => {
    expect([old(update('v12')), old(update('v7')), old(create({ productId: 'p' }))]).toEqual([true, true, true]);
    const linked = { seq: 1, kind: 'insight', id: 'i', command: 'c', actor: 'm' } as const;
    expect(old({ ...linked, op: 'create', row: { feedbackId: 'v14' } })).toBe(true);
    expect(old({ ...linked, op: 'gone' })).toBe(true);
  });

  it('is not read anew for what stands on another page, in another product, or is linked there', () => {
    expect([old(update('v13')), old(update('v13'), '2026-11-15 V-13')]).toEqual([true, false]);
    expect(old(create({ productId: 'q' }))).toBe(false);
    const linked = { seq: 1, kind: 'insight', id: 'i', command: 'c', actor: 'm' } as const;
    expect(old({ ...linked, op: 'create', row: { feedbackId: 'v7' } })).toBe(false);
  });

  it('keeps its beginning whatever leaves the one before it, and what falls behind an earlier end is read too', () => {
    const start = '2026-11-15 V-12';
    const read =
      (ends: Record<string, string | null>) =>
      ({ after = '' }: { after?: string | undefined }) =>
        after in ends ? page([], ends[after] ?? null) : undefined;
    const asked = (ends: Record<string, string | null>) =>
      pagesOf(wanted, [start], read(ends)).map(({ after }) => after);
    expect(asked({ '': start })).toEqual([undefined, start]);
    expect(asked({ '': '2026-11-14 V-30' })).toEqual([undefined, start]);
    expect(asked({})).toEqual([undefined, start]);
    expect(asked({ '': '2026-11-15 V-13', '2026-11-15 V-13': start })).toEqual([undefined, '2026-11-15 V-13', start]);
  });
});

it('counts what is under way where it goes', () => {
  const moved = [{ from: 'unprocessed', to: 'archived' } as const, { from: 'unprocessed', to: 'processed' } as const];
  expect(countsNow({ unprocessed: 4, archived: 1 }, moved)).toEqual({ unprocessed: 2, archived: 2, processed: 1 });
});
