import { act, type Told } from '../tell.ts';

const score = (
  ago: number,
  feature: string,
  reach: number,
  impact: number,
  confidence: number,
  effort: number,
  note?: string,
) => act(ago, 'ana', 'feature.score', { feature, reach, impact, confidence, effort, ...(note ? { note } : {}) });
const move = (
  ago: number,
  feature: string,
  stage: string,
  why?: string,
  alternatives?: { option: string; why: string }[],
) =>
  act(ago, 'ana', 'feature.move', {
    feature,
    stage,
    ...(why ? { why } : {}),
    ...(alternatives ? { alternatives } : {}),
  });
const place = (ago: number, feature: string, horizon: 'now' | 'next' | 'later') =>
  act(ago, 'ana', 'feature.place', { feature, horizon });

/** What was explored, qualified, parked and declined, with the sums and the reasons. */
export const qualified: readonly Told[] = [
  score(83, '$signoff', 310, 2, 0.8, 1.5),
  score(83, '$markup', 240, 1, 0.8, 1),
  move(83, '$signoff', 'qualified', 'Two of eight customers pay for paper beside the app.'),
  score(78, '$offline', 312, 3, 0.5, 5, 'Effort is a guess until the team has looked.'),
  move(78, '$offline', 'exploring', 'Asked for in every second call; what it costs is not known.'),
  score(70, '$bymail', 290, 2, 0.8, 1.5),
  move(70, '$bymail', 'qualified', 'The one thing that would make reports leave the same day.'),
  score(64, '$templates', 180, 2, 0.8, 2),
  move(
    66,
    '$ranking',
    'declined',
    'It ranks people, not work: inspectors would rush, and two works councils said no.',
    [{ option: 'Show times per building instead of per person', why: 'Nobody who asked wanted that.' }],
  ),
  score(63, '$offline', 312, 3, 0.8, 3.5, 'The team has looked: three and a half person-months.'),
  move(
    62,
    '$offline',
    'qualified',
    'A third of all inspections lose time to missing signal; nothing else moves the objective as far.',
    [
      { option: 'Text message fallback', why: 'Carries no photos and no signature, and would still be written twice.' },
      { option: 'Wait for better coverage', why: 'Basements do not get better coverage.' },
    ],
  ),
  score(61, '$sms', 120, 0.5, 0.5, 1),
  move(58, '$templates', 'qualified', 'The second module fails at the empty page, and both pilots ask for it.'),
  move(45, '$sms', 'parked', 'Offline reports answer the same need. To be looked at again if they do not.'),
  score(40, '$photos', 210, 2, 0.8, 2),
  move(34, '$photos', 'exploring', 'First we want to know what it does to people’s data plans.'),
  move(26, '$photos', 'qualified', 'The pilot used 90 MB a month for each inspector, which is fine.'),
  score(27, '$calendar', 90, 1, 0.5, 1.5),
  move(24, '$calendar', 'qualified', 'Small, and it helps the office to live with the second module.'),
  score(30, '$tenant', 160, 2, 0.8, 1.5),
  move(21, '$tenant', 'qualified', 'Every eighth inspection needs a second visit for a signature.'),
  score(22, '$plans', 75, 2, 0.5, 4),
  move(19, '$plans', 'qualified', 'Tessin turns its renewal on it; the effort is high.'),
  score(16, '$recurring', 130, 1, 0.5, 2, 'Reach is from four calls; to be asked in the next survey.'),
  move(15, '$recurring', 'exploring', 'Four customers keep the same spreadsheet. We look at how they use it.'),
  move(30, '$scan', 'retired', 'Nobody has attached a scan for six weeks since signing on site is there.'),
  place(81, '$signoff', 'now'),
  place(81, '$markup', 'now'),
  place(61, '$bymail', 'now'),
  place(50, '$templates', 'now'),
  place(45, '$offline', 'now'),
  place(18, '$photos', 'next'),
  place(15, '$calendar', 'next'),
  place(20, '$tenant', 'next'),
  place(19, '$plans', 'later'),
  place(14, '$recurring', 'later'),
];

const commit = (ago: number, feature: string, input: Omit<Told['input'], 'feature'>) =>
  act(ago, 'ana', 'feature.commit', { feature, ...input });

/** What was committed with which boundary, and what was promised to whom. */
export const committed: readonly Told[] = [
  commit(83, '$scan', { scopeIn: 'Attach a photo of a paper form', windowStart: '@-84', windowEnd: '@-84' }),
  move(83, '$scan', 'shipped', 'It was there already.'),
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
