import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Present, type PresentAt, presenceLastsMs } from '#domain/presence';
import type { Sighting } from '#store/presence';
import { mostInProduct, mostPages, Whereabouts } from './whereabouts.ts';

const at = (id: string, how: PresentAt['how'] = 'here'): PresentAt => ({ kind: 'story', id, how });
let word = 0;
const seen = (member: string, page: string, ...places: PresentAt[]): Sighting => ({
  workspace: 'w',
  member,
  page: { id: page, n: ++word, product: 'p', at: places },
});

describe('where people are', () => {
  it('one person at the same record in two tabs is there once, and stays until both have left', () => {
    const all = new Whereabouts();
    all.heard(seen('jonas', 'tab 1', at('s1')), 0);
    expect(all.heard(seen('jonas', 'tab 2', at('s1'), at('s2', 'row')), 0)).toHaveLength(1);
    expect(all.in('w', 'p')).toEqual({ jonas: [at('s1'), at('s2', 'row')] });
    all.heard(seen('jonas', 'tab 2'), 1);
    expect(all.in('w', 'p')).toEqual({ jonas: [at('s1')] });
    expect(all.heard(seen('jonas', 'tab 1'), 2)).toEqual([{ workspace: 'w', product: 'p', member: 'jonas' }]);
    expect(all.in('w', 'p')).toEqual({});
  });

  it('a beat that says the same moves nobody, and keeps them there', () => {
    const all = new Whereabouts();
    all.heard(seen('jonas', 'tab', at('s1')), 0);
    expect(all.heard(seen('jonas', 'tab', at('s1')), presenceLastsMs - 1)).toEqual([]);
    expect(all.sweep(presenceLastsMs)).toEqual([]);
    expect(all.sweep(2 * presenceLastsMs)).toEqual([{ workspace: 'w', product: 'p', member: 'jonas' }]);
    expect(all.in('w', 'p')).toEqual({});
  });

  it('a page that goes into another product leaves the one before', () => {
    const all = new Whereabouts();
    all.heard(seen('jonas', 'tab', at('s1')), 0);
    const moved = all.heard(
      { workspace: 'w', member: 'jonas', page: { id: 'tab', n: ++word, product: 'q', at: [at('s9')] } },
      1,
    );
    expect(moved.map(({ product }) => product).sort()).toEqual(['p', 'q']);
    expect([all.in('w', 'p'), all.in('w', 'q')]).toEqual([{}, { jonas: [at('s9')] }]);
  });

  it('what a page said before it left does not bring it back, though it comes after that', () => {
    const all = new Whereabouts();
    const late = seen('jonas', 'tab', at('s2'));
    all.heard(seen('jonas', 'tab', at('s1')), 0);
    all.heard(seen('jonas', 'tab'), 1);
    expect(all.heard(late, 2)).toEqual([]);
    expect(all.in('w', 'p')).toEqual({});
  });

  it('whoever is said to be nowhere is taken from every page, in their workspace alone', () => {
    const all = new Whereabouts();
    all.heard(seen('jonas', 'tab 1', at('s1')), 0);
    all.heard(seen('jonas', 'tab 2', at('s2')), 0);
    all.heard({ ...seen('jonas', 'tab 1', at('s1')), workspace: 'v' }, 0);
    all.heard({ workspace: 'w', member: 'jonas' }, 1);
    expect([all.in('w', 'p'), all.in('v', 'p')]).toEqual([{}, { jonas: [at('s1')] }]);
  });

  it('neither the tabs of one person nor the people of one product fill the memory', () => {
    const all = new Whereabouts();
    for (let n = 0; n < 3 * mostPages; n++) all.heard(seen('jonas', `tab ${n}`, at(`s${n}`)), n);
    expect(all.in('w', 'p').jonas).toHaveLength(mostPages);
    expect(all.in('w', 'p').jonas?.at(-1)).toEqual(at(`s${3 * mostPages - 1}`));
    for (let n = 0; n < 2 * mostInProduct; n++) all.heard(seen(`member ${n}`, 'tab', at('s1')), 1_000);
    expect(Object.keys(all.in('w', 'p')).length).toBeLessThanOrEqual(mostInProduct);
    all.sweep(1_000 + presenceLastsMs);
    expect(all.in('w', 'p')).toEqual({});
  });

  it('whatever is said in whatever order: everybody is where their living pages last said, and each move is told', () => {
    const members = ['m1', 'm2'];
    const pages = ['t1', 't2', 't3'];
    const products = ['p', 'q'];
    const places = fc.uniqueArray(
      fc.record({
        kind: fc.constant('story' as const),
        id: fc.constantFrom('s1', 's2'),
        how: fc.constantFrom('here' as const, 'edits' as const),
      }),
      { maxLength: 2, selector: ({ id, how }) => `${id} ${how}` },
    );
    const step = fc.record({
      wait: fc.integer({ min: 0, max: presenceLastsMs }),
      does: fc.oneof(
        fc.record({
          workspace: fc.constantFrom('w', 'v'),
          member: fc.constantFrom(...members),
          page: fc.record({
            id: fc.constantFrom(...pages),
            n: fc.constant(0),
            product: fc.constantFrom(...products),
            at: places,
          }),
        }),
        fc.record({ workspace: fc.constant('w'), member: fc.constantFrom(...members) }),
        fc.constant('sweep' as const),
      ),
    });
    const sorted = (present: Present) =>
      Object.fromEntries(
        Object.entries(present)
          .filter(([, list]) => list.length > 0)
          .map(([member, list]) => [member, list.map((one) => `${one.id} ${one.how}`).sort()])
          .sort(),
      );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const all = new Whereabouts();
        const last = new Map<string, { said: Sighting; until: number }>();
        const told = new Map<string, Present>();
        let now = 0;
        for (const { wait, does } of steps) {
          now += wait;
          const over = all.sweep(now);
          for (const [key, { until }] of last) if (until <= now) last.delete(key);
          if (does !== 'sweep' && 'page' in does) Object.assign(does.page, { n: ++word });
          const moved = does === 'sweep' ? [] : all.heard(does, now);
          for (const one of [...over, ...moved]) {
            const room = `${one.workspace} ${one.product}`;
            told.set(room, { ...told.get(room), [one.member]: all.of(one) });
          }
          if (does !== 'sweep') {
            const { page }: Sighting = does;
            const whose = `${does.workspace} ${does.member}`;
            if (page) last.set(`${whose} ${page.id}`, { said: does, until: now + presenceLastsMs });
            else for (const key of [...last.keys()]) if (key.startsWith(`${whose} `)) last.delete(key);
          }
          for (const workspace of ['w', 'v'])
            for (const product of products) {
              const expected: Record<string, PresentAt[]> = {};
              for (const { said } of last.values())
                if (said.workspace === workspace && said.page?.product === product)
                  expected[said.member] = [
                    ...(expected[said.member] ?? []),
                    ...said.page.at.filter(
                      (place) => !expected[said.member]?.some((one) => one.id === place.id && one.how === place.how),
                    ),
                  ];
              expect(sorted(all.in(workspace, product))).toEqual(sorted(expected));
              expect(sorted(told.get(`${workspace} ${product}`) ?? {})).toEqual(sorted(expected));
            }
        }
      }),
    );
  });
});
