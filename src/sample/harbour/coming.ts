import { act, type Told } from '../tell.ts';

/** The release that comes next, for a fair that does not move, and what marketing has written for it. */
export const coming: readonly Told[] = [
  act(
    20,
    'ana',
    'release.plan',
    {
      product: '$product',
      name: 'Field work without signal',
      goal: 'We show a day without signal at the fair, on a tablet in flight mode.',
      plannedOn: '@+16',
      deadlineOn: '@+19',
      deadlineWhy: 'The housing fair opens; three buyers come to see it.',
    },
    { keep: '$rel3' },
  ),
  act(19, 'jonas', 'release.include', { release: '$rel3', features: ['$offline', '$templates'] }),
  act(
    14,
    'jonas',
    'gate.add',
    { release: '$rel3', name: 'A whole day in tower 4 of Norrbo', rule: 'by hand' },
    { keep: '$g3' },
  ),
  act(
    11,
    'marco',
    'claim.write',
    {
      release: '$rel3',
      text: 'Write a report without signal. It is sent once, by itself.',
      stories: ['$o3', '$o6'],
    },
    { keep: '$cl5' },
  ),
  act(
    11,
    'marco',
    'claim.write',
    {
      release: '$rel3',
      text: 'Two inspectors share one report and lose nothing.',
      stories: ['$ox'],
    },
    { keep: '$cl6' },
  ),
  act(
    10,
    'marco',
    'claim.write',
    {
      release: '$rel3',
      text: 'Make a checklist once and use it in every building.',
      stories: ['$t3', '$t7'],
    },
    { keep: '$cl7' },
  ),
  act(8, 'ana', 'claim.approve', { claim: '$cl5' }),
  act(8, 'ana', 'claim.approve', { claim: '$cl6' }),
  act(
    7,
    'marco',
    'announcement.write',
    {
      product: '$product',
      release: '$rel3',
      title: 'Field work without signal',
      text: 'Basements, lifts, new wings: Harbour now works where there is no signal. Write, photograph and sign; the report is sent once, by itself, when signal is back.\n\nTwo inspectors can share one report and lose nothing. And a good checklist becomes a template for every building.',
    },
    { keep: '$an3' },
  ),
  act(6, 'ana', 'announcement.approve', { announcement: '$an3' }),
  act(
    2,
    'jonas',
    'note.write',
    {
      release: '$rel3',
      story: '$ox',
      text: 'Two people in one report is cut: the last of its four cases costs more than the rest. The mail and one claim still say it. A large building can be split by rooms, if you want to say that instead.',
    },
    { keep: '$note1' },
  ),
];

type Shown = { ago: number; feature: string; title: string; text: string; votes: number };

const shown: readonly Shown[] = [
  {
    ago: 79,
    feature: '$signoff',
    title: 'Sign on the tablet',
    text: 'Tenants and caretakers sign where the inspection is.',
    votes: 9,
  },
  {
    ago: 57,
    feature: '$offline',
    title: 'Work without signal',
    text: 'Do a whole day of inspections in basements and lifts. Everything is sent when signal is back.',
    votes: 11,
  },
  {
    ago: 52,
    feature: '$bymail',
    title: 'The report by mail, at once',
    text: 'A signed report leaves as a PDF.',
    votes: 7,
  },
  {
    ago: 40,
    feature: '$templates',
    title: 'Checklists for every building',
    text: 'Keep a good checklist and start the next inspection from it.',
    votes: 5,
  },
  {
    ago: 20,
    feature: '$tenant',
    title: 'Tenants sign on their own phone',
    text: 'For those who cannot be there.',
    votes: 8,
  },
  {
    ago: 17,
    feature: '$photos',
    title: 'Photos at the office the same day',
    text: 'The office sees a defect while the inspector is still there.',
    votes: 6,
  },
  {
    ago: 12,
    feature: '$plans',
    title: 'Pins on floor plans',
    text: 'Say where, on the plan of the building.',
    votes: 4,
  },
];

/** What customers see outside, and what they wished for there. */
export const portal: readonly Told[] = [
  act(38, 'suri', 'portal.mute', { product: '$product', email: 'reports@brenta.example' }),
  ...shown.flatMap(({ ago, feature, title, text, votes }) => [
    act(ago, 'ana', 'portal.publish', { feature, publicTitle: title, publicText: text }),
    ...Array.from({ length: votes }, (_, at) =>
      act(Math.max(1, ago - 2 - at), 'suri', 'vote.cast', { feature, visitor: `visitor ${at + 1}` }),
    ),
  ]),
];
