import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byChoice } from './by-choice.ts';
import { byDay } from './by-day.ts';
import { byName } from './by-name.ts';
import { byNumber } from './by-number.ts';
import { byPart } from './by-part.ts';
import { toggleTerm, withoutTerm, withValue } from './change-text.ts';
import { type FilterBy, readFilter } from './read-filter.ts';
import { sift } from './sift.ts';
import { suggest } from './suggest.ts';
import { parseTerms, printTerms } from './terms.ts';
import { yesOrNo } from './yes-or-no.ts';

interface Thing {
  short: string;
  title: string;
  state: string;
  who: string | null;
  size: number | null;
  due: string | null;
  knots: Record<'why' | 'say', string>;
  late: boolean;
}

const thing = (short: string, fields: Partial<Thing> = {}): Thing => ({
  short,
  title: 'A thing',
  state: 'draft',
  who: null,
  size: null,
  due: null,
  knots: { why: 'answered', say: 'empty' },
  late: false,
  ...fields,
});
const things = [
  thing('F-1', { title: 'Reports in the Küche', state: 'ready', who: 'ana', size: 5, due: '2026-11-30' }),
  thing('F-2', { state: 'in progress', who: 'jonas', size: 8, due: '2026-12-12', late: true }),
  thing('F-11', { knots: { why: 'empty', say: 'draft' }, size: 2 }),
];
const people = [
  { id: 'ana', name: 'Ana Ferreira' },
  { id: 'jonas', name: 'Jonas Brandt' },
];
const by: FilterBy<Thing> = {
  words: ({ title }) => title,
  bearer: (row) => row,
  short: ({ short }) => short,
  fields: [
    byChoice<Thing>({
      name: 'state',
      says: 'state',
      teaches: 'where it is',
      choices: [
        { holds: 'draft', says: 'draft' },
        { holds: 'ready', says: 'ready' },
        { holds: 'in progress', says: 'in progress' },
        { holds: ['draft', 'ready', 'in progress'], says: 'any' },
      ],
      of: ({ state }) => state,
    }),
    byName<Thing>({
      name: 'assignee',
      also: ['owner'],
      says: 'assignee',
      teaches: 'whose it is',
      named: () => people,
      me: 'ana',
      none: 'nobody',
      of: ({ who }) => who,
    }),
    byNumber<Thing>({ name: 'points', says: 'points', teaches: 'how large it is', of: ({ size }) => size }),
    byDay<Thing>({ name: 'due', says: 'due', teaches: 'the day promised', today: '2026-12-01', of: ({ due }) => due }),
    byPart<Thing, 'why' | 'say'>({
      name: 'knot',
      says: 'knot',
      teaches: 'what is answered',
      parts: { why: 'Why', say: 'Say' },
      states: ['answered', 'draft', 'empty', 'disputed'],
      of: ({ knots }, part) => knots[part],
    }),
    yesOrNo<Thing>({ name: 'late', says: 'late', teaches: 'past its day', is: ({ late }) => late }),
  ],
};
const left = (text: string) => sift(things, readFilter(text, by)).rows.map(({ short }) => short);
const words = (text: string) => readFilter(text, by).conditions.map(({ says }) => says);
const faults = (text: string) => readFilter(text, by).faults.map(({ says }) => says);

/** Texts that look like filters, and any rubbish. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          'state:',
          '-',
          '"',
          '""',
          ',',
          ' ',
          '>',
          '>=',
          '<',
          ':',
          'me',
          'knot:say=empty',
          'due:<',
          '+14d',
          '=',
        ),
        fc.constantFrom('points:', 'assignee:', 'draft', '5', '2-5', 'x:y', '\u3000', '\n', 'Küche'),
        fc.string({ maxLength: 6 }),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

describe('the language of filters', () => {
  it('prints what it read so that it reads the same again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const terms = parseTerms(text);
        expect(parseTerms(printTerms(terms))).toEqual(terms);
      }),
    );
  });

  it('never throws, whatever is typed, and tells of each term that it either applies or why it does not', () => {
    fc.assert(
      fc.property(anyText, fc.nat(70), (text, caret) => {
        const { terms, conditions, faults: told } = readFilter(text, by);
        sift(things, { conditions });
        suggest(text, caret, by.fields);
        for (const at of terms.keys())
          expect(conditions.some((one) => one.at === at) || told.some((one) => one.at === at)).toBe(true);
        for (const { says } of told) expect(says).toMatch(/[.?]$/);
      }),
    );
  });

  it('leaves the same rows in whatever order its terms stand', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(left(printTerms(parseTerms(text).toReversed()))).toEqual(left(text));
      }),
    );
  });

  it.each([
    ['', ['F-1', 'F-2', 'F-11']],
    ['state:draft,ready', ['F-1', 'F-11']],
    ['STATE:In-Progress', ['F-2']],
    ['state:"in progress"', ['F-2']],
    ['state:progress', ['F-2']],
    ['-state:ready', ['F-2', 'F-11']],
    ['state:any', ['F-1', 'F-2', 'F-11']],
    ['state:', ['F-1', 'F-2', 'F-11']],
    ['assignee:me', ['F-1']],
    ['owner:brandt', ['F-2']],
    ['assignee:nobody', ['F-11']],
    ['assignee:none', ['F-11']],
    ['assignee:any', ['F-1', 'F-2']],
    ['points:>5', ['F-2']],
    ['points:>=5', ['F-1', 'F-2']],
    ['points:<5', ['F-11']],
    ['points:2-5', ['F-1', 'F-11']],
    ['points:2,8', ['F-2', 'F-11']],
    ['due:<2026-12-01', ['F-1']],
    ['due:>=today', ['F-2']],
    ['due:<+14d', ['F-1', 'F-2']],
    ['due:none', ['F-11']],
    ['knot:say=empty', ['F-1', 'F-2']],
    ['knot:say=empty,draft', ['F-1', 'F-2', 'F-11']],
    ['knot:draft', ['F-11']],
    ['late:yes', ['F-2']],
    ['-late:yes', ['F-1', 'F-11']],
    ['KÜCHE reports', ['F-1']],
    ['"reports in"', ['F-1']],
    ['-küche', ['F-2', 'F-11']],
    ['f-1', ['F-1']],
  ])('finds with “%s” %j', (text, found) => {
    expect(left(text)).toEqual(found);
  });

  it('reads in words', () => {
    expect(
      words(
        'assignee:me state:draft,ready -assignee:nobody points:>5 due:<2026-12-12 knot:say=empty late:yes -late:yes offline',
      ),
    ).toEqual([
      'assignee is me',
      'state is draft or ready',
      'assignee is not nobody',
      'points more than 5',
      'due before 12 Dec',
      'knot Say is empty',
      'is late',
      'is not late',
      'with “offline”',
    ]);
  });

  it.each([
    ['stat:draft', 'Nothing is filtered by “stat:”. Did you mean “state:”?'],
    ['state:gone', 'No state is called “gone”. Write one of draft, ready, in-progress, or any.'],
    ['points:many', 'points: takes a number, like points:>5, not “many”.'],
    ['due:soon', 'due: takes a day, like due:<2026-12-01, due:<today or due:<+14d, not “soon”.'],
    ['knot:where=empty', 'No knot is called “where”. Write one of why, say.'],
    ['assignee:>me', 'assignee: takes no “>”. Write a name after the colon.'],
    ['state:', 'Write after “state:” what it should be, like state:draft.'],
  ])('says of “%s” what is wrong with it and lets the rest apply', (text, says) => {
    expect(faults(text)).toEqual([says]);
    expect(left(`${text} assignee:me`)).toEqual(['F-1']);
  });

  it('names what there is where nothing like it is known', () => {
    expect(faults('http://x')).toEqual([
      'Nothing is filtered by “http:”. There are state, assignee, points, due, knot, and late. To look for these words, put them into quotes.',
    ]);
  });

  it('applies the values of a term that make sense and tells of the one that does not', () => {
    expect(left('points:5,many')).toEqual(['F-1']);
    expect(faults('points:5,many')).toHaveLength(1);
  });

  it('blames the condition without which the most would show', () => {
    const { rows, blame } = sift(things, readFilter('assignee:me state:"in progress" points:>1', by));
    expect(rows).toEqual([]);
    expect(blame?.without).toBe(1);
    expect(blame?.condition.says).toBe('assignee is me');
  });

  it('is changed a term or a value at a time, and the rest stays as it was meant', () => {
    const text = 'state:draft  -assignee:"Crew two" offline';
    expect(withoutTerm(text, 1)).toBe('state:draft offline');
    expect(withValue(text, 0, 'ready')).toBe('state:draft,ready -assignee:"Crew two" offline');
    expect(withValue('state:draft offline', 0, 'draft')).toBe('offline');
    expect(toggleTerm('offline', 'state:draft')).toBe('offline state:draft');
    expect(toggleTerm('offline state:draft', 'state:draft')).toBe('offline');
  });
});

describe('what is offered while a filter is typed', () => {
  const offered = (text: string, caret = text.length) => suggest(text, caret, by.fields).list.map(({ says }) => says);

  it('are the fields, then the values of one, then values that begin so anywhere', () => {
    expect(offered('')).toEqual(['state:', 'assignee:', 'points:', 'due:', 'knot:', 'late:']);
    expect(offered('own')).toEqual(['assignee:']);
    expect(offered('state:dr')).toEqual(['draft']);
    expect(offered('assignee:bra')).toEqual(['"Jonas Brandt"']);
    expect(offered('-state:draft,re')).toEqual(['ready']);
    expect(offered('prog')).toEqual(['state:in-progress']);
    expect(offered('knot:say=e')).toEqual(['say=empty']);
  });

  it('name what a half-written value can only mean, so that Enter writes it to its end', () => {
    const meant = (text: string) => suggest(text, text.length, by.fields).meant?.insert;
    expect(meant('state:dr')).toBe('draft ');
    expect(meant('assignee:bra')).toBe('"Jonas Brandt" ');
    for (const whole of ['state:draft', 'state:', 'own', 'points:3', 'state:nonsense'])
      expect(meant(whole)).toBe(undefined);
  });

  it('replace only what stands before the caret', () => {
    const text = 'late:yes st offline';
    const { from, to, list } = suggest(text, 11, by.fields);
    expect(text.slice(0, from) + list[0]?.insert + text.slice(to)).toBe('late:yes state: offline');
  });
});
