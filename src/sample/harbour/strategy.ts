import { act, type Told } from '../tell.ts';

const vision = `Every inspection of a building ends where it was made: on site, signed, with nothing left to type in the evening.

In two years a caretaker, an inspector and a tenant look at one report, and the repair is ordered before the inspector is back at the car.`;

const positioning = `For teams that inspect homes and buildings and still finish their reports at a desk, Harbour is the inspection app that works where the building is: in the basement, on the roof, with gloves on. Unlike form builders it knows what a building is; unlike property systems it is learned in a morning.`;

const onSite = { keyResult: '$kr-on-site' };
const sameDay = { keyResult: '$kr-same-day' };
const second = { keyResult: '$kr-second' };

/** What Harbour is for, and what it wants to reach. */
export const strategy: readonly Told[] = [
  act(84, 'ana', 'strategy.edit', { product: '$product', vision, positioning }),
  act(
    84,
    'ana',
    'objective.add',
    {
      product: '$product',
      title: 'Inspections are finished on site',
      why: 'Whatever is finished in the evening is finished late or twice. Customers renew when their people are home on time.',
      startsOn: '@-84',
      endsOn: '@+40',
      keeper: '$ana',
    },
    { keep: '$o-on-site' },
  ),
  act(
    84,
    'ana',
    'keyResult.add',
    { objective: '$o-on-site', title: 'Inspections finished on site', unit: '%', start: 61, target: 85, dueOn: '@+40' },
    { keep: '$kr-on-site' },
  ),
  act(
    84,
    'ana',
    'keyResult.add',
    { objective: '$o-on-site', title: 'Reports sent the same day', unit: '%', start: 38, target: 75, dueOn: '@+40' },
    { keep: '$kr-same-day' },
  ),
  act(
    83,
    'ana',
    'objective.add',
    {
      product: '$product',
      title: 'Customers use a second module',
      why: 'Customers with two modules stay; of those with one, every fifth leaves within two years.',
      startsOn: '@-83',
      endsOn: '@+98',
      keeper: '$sol',
    },
    { keep: '$o-second' },
  ),
  act(
    83,
    'ana',
    'keyResult.add',
    {
      objective: '$o-second',
      title: 'Second module in use after 30 days',
      unit: '%',
      start: 41,
      target: 50,
      dueOn: '@+98',
    },
    { keep: '$kr-second' },
  ),
  act(
    83,
    'ana',
    'objective.add',
    {
      product: '$product',
      title: 'Nobody signs on paper',
      why: 'Paper beside the app is two truths. Two customers pay for both today.',
      startsOn: '@-83',
      endsOn: '@-20',
      keeper: '$ana',
    },
    { keep: '$o-paper' },
  ),
  act(
    83,
    'ana',
    'keyResult.add',
    { objective: '$o-paper', title: 'Reports signed in the app', unit: '%', start: 12, target: 80, dueOn: '@-20' },
    { keep: '$kr-paper' },
  ),
  act(
    33,
    'ana',
    'objective.add',
    {
      product: '$product',
      title: 'Repairs are ordered without a phone call',
      why: 'Every second defect in a report leads to two calls to a contractor. Nobody looks after that yet.',
      startsOn: '@-14',
      endsOn: '@+120',
      keeper: '$ana',
    },
    { keep: '$o-repairs' },
  ),
  act(
    33,
    'ana',
    'keyResult.add',
    {
      objective: '$o-repairs',
      title: 'Defects ordered from the report',
      unit: '%',
      start: 0,
      target: 30,
      dueOn: '@+120',
    },
    { keep: '$kr-repairs' },
  ),
  act(70, 'ana', 'checkIn.say', {
    ...onSite,
    value: 61,
    confidence: 'on track',
    note: 'The baseline, from 1,900 inspections.',
  }),
  act(49, 'ana', 'checkIn.say', { ...onSite, value: 66, confidence: 'on track', note: 'Signing on site shows.' }),
  act(28, 'ana', 'checkIn.say', {
    ...onSite,
    value: 70,
    confidence: 'on track',
    note: 'Growth has slowed: what is left is basements.',
  }),
  act(7, 'ana', 'checkIn.say', {
    ...onSite,
    value: 72,
    confidence: 'at risk',
    note: 'Without offline reports we will not pass 75: the rest of the buildings have no signal.',
  }),
  act(49, 'ana', 'checkIn.say', { ...sameDay, value: 44, confidence: 'at risk', note: null }),
  act(14, 'ana', 'checkIn.say', {
    ...sameDay,
    value: 63,
    confidence: 'on track',
    note: 'Two weeks after reports go out by mail.',
  }),
  act(42, 'sol', 'checkIn.say', {
    ...second,
    value: 42,
    confidence: 'at risk',
    note: 'Nobody starts a second module from scratch.',
  }),
  act(11, 'sol', 'checkIn.say', {
    ...second,
    value: 43,
    confidence: 'at risk',
    note: 'Two pilots have made templates and share them.',
  }),
  act(60, 'ana', 'checkIn.say', { keyResult: '$kr-paper', value: 35, confidence: 'on track', note: null }),
  act(27, 'ana', 'checkIn.say', {
    keyResult: '$kr-paper',
    value: 83,
    confidence: 'on track',
    note: 'Reached. Care homes sign everything in the app.',
  }),
  act(26, 'ana', 'objective.close', { objective: '$o-paper', as: 'reached' }),
];
