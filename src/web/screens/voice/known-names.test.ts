import { expect, it } from 'vitest';
import { peopleIn, personNamed, sayCompany } from './known-names.ts';

const known = ['Halden Lifts', 'Norrbo Housing', 'Norrbo Water', 'Kerner'];

it.each([
  ['', ''],
  ['Norrbo', 'A new customer, unless you mean Norrbo Housing or Norrbo Water.'],
  ['lifts', 'A new customer, unless you mean Halden Lifts.'],
  ['Kerner Facility', 'A new customer, unless you mean Kerner.'],
  ['Halden Lifts', 'A known customer.'],
  [' halden LIFTS', 'A known customer: Halden Lifts.'],
  ['Ahlberg', 'A new customer.'],
])('a company typed as “%s” is said to be known, new, or perhaps another', (typed, says) => {
  expect(sayCompany(typed, known)).toBe(says);
});

it('people are known by what they said before, and meant only where one company and one address go with the name', () => {
  const people = peopleIn([
    { who: 'Marta', customer: 'Norrbo Housing', email: null },
    { who: 'marta', customer: 'NORRBO Housing', email: 'marta@norrbo.example' },
    { who: 'Ilse', customer: 'Halden Lifts', email: null },
    { who: 'Ilse', customer: 'Kerner', email: null },
    { who: null, customer: 'Kerner', email: null },
    { who: 'Marta', customer: 'Norrbo Housing', email: null },
  ]);
  expect(people).toHaveLength(4);
  expect(personNamed('MARTA ', people)).toEqual({
    name: 'Marta',
    customer: 'Norrbo Housing',
    email: 'marta@norrbo.example',
  });
  expect(personNamed('Ilse', people)).toBeUndefined();
  expect(personNamed('Tobias', people)).toBeUndefined();
});
