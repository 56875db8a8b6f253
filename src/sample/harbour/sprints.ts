import { act, type Told } from '../tell.ts';

const plan = (ago: number, keep: string, name: string, from: string, to: string, capacity: number, goal: string) =>
  act(ago, 'jonas', 'sprint.plan', { team: '$team', name, goal, startsOn: from, endsOn: to, capacity }, { keep });
const add = (ago: number, sprint: string, stories: string[], why?: string) =>
  act(ago, 'jonas', 'sprint.add', { sprint, stories, ...(why ? { why } : {}) });

/** How the crew works, and its three sprints with what was committed and what moved. */
export const sprints: readonly Told[] = [
  act(84, 'jonas', 'team.edit', { team: '$team', works: 'flow', limits: { 'in progress': 4, 'in review': 3 } }),
  act(39, 'jonas', 'team.edit', {
    team: '$team',
    works: 'sprints',
    limits: { ready: 8, 'in progress': 4, 'in review': 2 },
  }),
  plan(38, '$sp1', 'Sprint 1', '@-36', '@-23', 26, 'The first inspection opens in a basement.'),
  add(37, '$sp1', ['$o1', '$t1', '$b4', '$r7', '$t2', '$r8', '$o2', '$c3', '$t3']),
  act(36, 'jonas', 'sprint.start', { sprint: '$sp1' }),
  add(30, '$sp1', ['$b5'], 'A customer’s tenant called a lawyer about a mail that came twice.'),
  plan(24, '$sp2', 'Sprint 2', '@-22', '@-9', 26, 'A report written in a basement arrives once.'),
  act(23, 'jonas', 'sprint.close', { sprint: '$sp1', into: '$sp2' }),
  add(22, '$sp2', ['$o3', '$t4', '$o4', '$x2', '$t5', '$c4', '$o6']),
  act(22, 'jonas', 'sprint.start', { sprint: '$sp2' }),
  add(21, '$sp2', ['$b6'], 'Two customers travel between time zones next week.'),
  plan(10, '$sp3', 'Sprint 3', '@-8', '@+5', 26, 'Photos survive a day without signal.'),
  act(9, 'jonas', 'sprint.close', { sprint: '$sp2', into: '$sp3' }),
  add(9, '$sp3', ['$t6', '$t7', '$o8', '$o7', '$o9', '$t8', '$o10']),
  act(8, 'jonas', 'sprint.start', { sprint: '$sp3' }),
  add(5, '$sp3', ['$b7'], 'A pilot could not open a report after the update.'),
  act(4, 'jonas', 'sprint.take', {
    sprint: '$sp3',
    stories: ['$o10'],
    why: 'Makes room for the blank report; it can wait for the next sprint.',
  }),
  add(3, '$sp3', ['$w1'], 'Mira had it nearly done, and the night shift of Kerner asked in the demo.'),
];

const note = (
  ago: number,
  as: Told['as'],
  sprint: string,
  side: 'went well' | 'to improve' | 'idea',
  text: string,
  keep: string,
) => act(ago, as, 'retro.note', { sprint, side, text }, { keep });
const vote = (ago: number, as: Told['as'], keep: string) => act(ago, as, 'retro.vote', { note: keep });

/** Demos, and what the crew said about its own work. */
export const lookedBack: readonly Told[] = [
  act(
    26,
    'mira',
    'demo.plan',
    {
      product: '$product',
      sprint: '$sp1',
      heldOn: '@-23',
      audience: 'Norrbo, Kerner, sales and support',
      presenter: '$kai',
    },
    { keep: '$demo1' },
  ),
  act(23, 'mira', 'demo.edit', {
    demo: '$demo1',
    notes:
      'Shown in the car park, second level. Marta tried it herself. Next time we begin with the list of what waits.',
  }),
  act(23, 'mira', 'demo.hold', { demo: '$demo1' }),
  act(
    12,
    'mira',
    'demo.plan',
    {
      product: '$product',
      sprint: '$sp2',
      heldOn: '@-9',
      audience: 'Norrbo, Kerner, Alder & Wick, support',
      presenter: '$mira',
    },
    { keep: '$demo2' },
  ),
  act(9, 'mira', 'demo.edit', {
    demo: '$demo2',
    notes: 'Signal was cut forty times, one report arrived. With two waiting reports the second one hung: sent back.',
  }),
  act(9, 'mira', 'demo.hold', { demo: '$demo2' }),
  act(
    3,
    'mira',
    'demo.plan',
    { product: '$product', sprint: '$sp3', heldOn: '@+5', audience: 'Norrbo, Haven, sales', presenter: '$lena' },
    { keep: '$demo3' },
  ),
  note(
    23,
    'kai',
    '$sp1',
    'went well',
    'We built where it is used: the car park showed more than a week of tests.',
    '$n1',
  ),
  note(23, 'lena', '$sp1', 'to improve', 'Reviews waited two days in the second week.', '$n2'),
  note(23, 'mira', '$sp1', 'idea', 'No new work while two stories wait for review.', '$n3'),
  vote(23, 'kai', '$n2'),
  vote(23, 'mira', '$n2'),
  vote(23, 'jonas', '$n3'),
  vote(23, 'lena', '$n3'),
  note(2, 'lena', '$sp3', 'went well', 'The blank report was found, mended and accepted in three days.', '$n8'),
  note(2, 'mira', '$sp3', 'to improve', 'We asked the storage provider a week too late.', '$n9'),
  vote(1, 'kai', '$n9'),
  note(9, 'jonas', '$sp2', 'went well', 'The limit on reviews holds; nothing waited longer than a day.', '$n4'),
  note(9, 'kai', '$sp2', 'to improve', 'I learned in the demo that a date had been promised.', '$n5'),
  note(9, 'mira', '$sp2', 'to improve', 'We tried sending with one report only, never with two.', '$n6'),
  note(9, 'dora', '$sp2', 'idea', 'Ana joins the planning once in every sprint.', '$n7'),
  vote(9, 'mira', '$n5'),
  vote(9, 'lena', '$n5'),
  vote(9, 'jonas', '$n5'),
  vote(9, 'kai', '$n7'),
  vote(9, 'kai', '$n6'),
];
