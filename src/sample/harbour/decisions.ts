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
