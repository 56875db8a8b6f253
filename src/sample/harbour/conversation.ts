import type { SamplePerson } from '#domain/sample-people';
import { act, type Told } from '../tell.ts';

const say = (ago: number, by: SamplePerson, about: Told['input'], text: string) =>
  act(ago, by, 'comment.write', { ...about, text });

/** What they said to one another about the work, down to what waits for whoever opens the sample. */
export const conversation: readonly Told[] = [
  say(21, 'dora', { feature: '$offline' }, 'Three states are enough: *waiting*, *sending*, *sent*. I drew them.'),
  say(20, 'kai', { feature: '$offline' }, 'Agreed. “Failed” would be a fourth that nobody can do anything about.'),
  say(
    9,
    'suri',
    { feature: '$offline' },
    'Norrbo called again. @{jonas}, is a week without signal in the first version? I would like to say so.',
  ),
  say(
    8,
    'jonas',
    { feature: '$offline' },
    'Only as far as the tablet has room. @{mira} measured it:\n\n- 40 reports with photos\n- or 300 without',
  ),
  say(6, 'mira', { story: '$o11' }, 'A week of one inspector fits, of two it does not. We should warn at 80 %.'),
  say(
    4,
    'marco',
    { release: '$rel3' },
    '@{you}, may the launch text promise “never lose a report”? It is the line people remember.',
  ),
  say(3, 'stella', { feature: '$tenant' }, 'The works council wants to see this before anything is built.'),
  say(
    2,
    'sol',
    { feature: '$plans' },
    'Kaland would move their renewal for this. @{you}, can it have a place on the roadmap?',
  ),
  say(1, 'jonas', { story: '$o11' }, '@{you}, I would rather cut this one than move the date. What do you say?'),
];
