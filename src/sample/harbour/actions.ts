import { act, type Told } from '../tell.ts';

const add = (
  ago: number,
  as: Told['as'],
  keep: string,
  about: Told['input'],
  text: string,
  who: string,
  dueOn: string,
) => act(ago, as, 'action.add', { ...about, text, assignee: who, dueOn }, { keep });
const done = (ago: number, as: Told['as'], keep: string) => act(ago, as, 'action.done', { action: keep });

/** Who does what by when, beside the stories. */
export const actions: readonly Told[] = [
  add(
    60,
    'marco',
    '$a1',
    { release: '$rel1', audience: 'support' },
    'Write the page of answers for support',
    '$marco',
    '@-57',
  ),
  done(58, 'marco', '$a1'),
  add(60, 'ana', '$a2', { release: '$rel1', audience: 'sales' }, 'Show signing to sales, on a tablet', '$dora', '@-56'),
  done(57, 'dora', '$a2'),
  add(
    30,
    'ana',
    '$a3',
    { release: '$rel2', audience: 'support' },
    'Tell support how to look up a returned mail',
    '$suri',
    '@-22',
  ),
  done(23, 'suri', '$a3'),
  add(28, 'sol', '$a4', { customer: '$norrbo' }, 'Visit Norrbo in tower 4 with the test build', '$kai', '@-20'),
  done(21, 'kai', '$a4'),
  add(23, 'jonas', '$a5', { sprint: '$sp1' }, 'Set the limit on reviews to two', '$jonas', '@-21'),
  done(21, 'jonas', '$a5'),
  add(9, 'jonas', '$a6', { sprint: '$sp2' }, 'Invite Ana to the planning', '$jonas', '@+5'),
  add(9, 'mira', '$a7', { sprint: '$sp2' }, 'Write a test with three waiting reports', '$mira', '@-6'),
  done(6, 'mira', '$a7'),
  add(
    12,
    'ana',
    '$a8',
    { release: '$rel3', audience: 'partners' },
    'Send our page of text to the organisers of the fair',
    '$marco',
    '@-2',
  ),
  add(
    8,
    'ana',
    '$a9',
    { release: '$rel3', audience: 'sales' },
    'Prepare the tablet for the stand, in flight mode',
    '$dora',
    '@+15',
  ),
  add(
    6,
    'ana',
    '$a10',
    { product: '$product' },
    'Ask three customers how they plan recurring inspections',
    '$ana',
    '@+10',
  ),
  add(3, 'suri', '$a11', { customer: '$brenta' }, 'Correct the seats on the bill of Brenta', '$sol', '@+2'),
];
