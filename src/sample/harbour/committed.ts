import { act, type Told } from '../tell.ts';

const commit = (ago: number, feature: string, input: Omit<Told['input'], 'feature'>) =>
  act(ago, 'ana', 'feature.commit', { feature, ...input });

/** What was committed with which boundary, and what was promised to whom. */
export const committed: readonly Told[] = [
  commit(83, '$scan', { scopeIn: 'Attach a photo of a paper form', windowStart: '@-84', windowEnd: '@-84' }),
  act(83, 'ana', 'feature.move', { feature: '$scan', stage: 'shipped', why: 'It was there already.' }),
  commit(82, '$signoff', {
    scopeIn: 'Sign on the tablet, by tenant or caretaker; signature on the report; sign again after a correction.',
    scopeOut: 'Qualified electronic signatures. Signing from afar.',
    windowStart: '@-82',
    windowEnd: '@-55',
    why: 'Paper costs customers a form a day and us two renewals.',
    alternatives: [{ option: 'Buy a signing service', why: 'Needs a signal and costs 90 cents a signature.' }],
  }),
  commit(82, '$markup', {
    scopeIn: 'Draw, arrows, circles; the photo without marks is kept.',
    scopeOut: 'Text on photos. Measuring.',
    windowStart: '@-80',
    windowEnd: '@-55',
    why: 'Small, and the designers have it ready.',
  }),
  commit(61, '$bymail', {
    scopeIn: 'PDF by mail when a report is signed; who receives it; sending again; returned mail shown.',
    scopeOut: 'Own mail servers of customers.',
    windowStart: '@-60',
    windowEnd: '@-20',
    why: 'Moves the second key result alone.',
    alternatives: [{ option: 'A link instead of a PDF', why: 'Tenants of care homes print it.' }],
  }),
  commit(50, '$templates', {
    scopeIn: 'Save an inspection as a template; start from one; find, change and share it inside a company.',
    scopeOut: 'A public library of templates. Sharing between companies.',
    windowStart: '@-38',
    windowEnd: '@+20',
    why: 'Both pilots stop at the empty page.',
    alternatives: [
      { option: 'We write templates for customers', why: 'We tried it by hand for two: every building is different.' },
    ],
  }),
  commit(45, '$offline', {
    scopeIn:
      'Open today’s inspections, fill in forms, take photos and sign without signal. All is sent once signal is back.',
    scopeOut: 'Looking up old reports without signal. Several people in one report.',
    windowStart: '@-36',
    windowEnd: '@+21',
    why: 'The largest lever on “finished on site”, and Norrbo renews in ten weeks.',
    alternatives: [
      { option: 'Only photos are kept offline', why: 'Half the lost work is text.' },
      { option: 'Same-day photos first', why: 'Helps the office; inspectors lose their evening all the same.' },
    ],
  }),
  commit(18, '$photos', {
    scopeIn: 'Photos go to the office as they are taken, on any network the customer allows.',
    scopeOut: 'Video.',
    windowStart: '@+14',
    windowEnd: '@+63',
    why: 'Urgent defects wait a day today; Kerner would pay for it.',
    alternatives: [{ option: 'Only photos marked urgent', why: 'Nobody marks anything in a basement.' }],
  }),
  commit(15, '$calendar', {
    scopeIn: 'Inspections appear in the office calendar and follow it when moved.',
    scopeOut: 'Private calendars.',
    windowStart: '@+28',
    windowEnd: '@+77',
    why: 'Little work for the daily life of the office.',
  }),
  act(
    44,
    'ana',
    'feature.promise',
    {
      feature: '$offline',
      toWhom: 'Norrbo Housing',
      dueOn: '@+12',
      note: 'Told Marta on the phone, for the start of their heating season.',
    },
    { keep: '$p-norrbo' },
  ),
  act(
    40,
    'ana',
    'feature.promise',
    { feature: '$offline', toWhom: 'Kerner Facility', dueOn: '@+75', note: 'In the renewal offer.' },
    { keep: '$p-kerner' },
  ),
  act(
    36,
    'ana',
    'feature.promise',
    { feature: '$templates', toWhom: 'Alder & Wick', dueOn: '@+30', note: 'For their second region.' },
    { keep: '$p-alder' },
  ),
  act(
    59,
    'ana',
    'feature.promise',
    { feature: '$bymail', toWhom: 'City of Sorvik', dueOn: '@-18', note: 'Written into the contract.' },
    { keep: '$p-sorvik' },
  ),
  act(
    17,
    'ana',
    'feature.promise',
    {
      feature: '$plans',
      toWhom: 'Tessin Facility Group',
      dueOn: '@+90',
      note: 'Said by Sol in the renewal talk, and confirmed.',
    },
    { keep: '$p-tessin' },
  ),
  act(26, 'ana', 'feature.measure', {
    feature: '$signoff',
    met: 'partly',
    text: '83 % of reports are signed in the app, from 12 % before. Second visits for a signature fell by a third only: tenants who are not at home still cannot sign.',
  }),
  act(60, 'ana', 'feature.edit', {
    feature: '$offline',
    outcome: 'Inspections finished on site rise from 61 % to 85 %; nobody writes a report twice.',
  }),
  act(50, 'ana', 'feature.edit', {
    feature: '$templates',
    outcome: 'Half of the customers use a second module within 30 days.',
  }),
  act(18, 'ana', 'feature.edit', {
    feature: '$photos',
    outcome: 'Nine of ten photos are at the office within an hour.',
  }),
];
