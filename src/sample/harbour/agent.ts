import { act, type Told } from '../tell.ts';

const proposes = (ago: number, as: 'ana' | 'mira', what: string, input: Told['input'], why: string) =>
  act(ago, as, what, input, { agent: true, why });

/** What two agents propose, on behalf of Ana and of Mira; none of it is decided. */
export const proposed: readonly Told[] = [
  proposes(
    4,
    'mira',
    'criterion.add',
    { story: '$o12', text: 'A photo of 25 MB is sent in pieces and arrives whole' },
    'The story has no criteria and stands in the next sprint’s list.',
  ),
  proposes(
    4,
    'mira',
    'criterion.add',
    { story: '$ph4', text: 'A photo that was taken back is gone from the office within a minute' },
    'The story has no criteria; Stella asked for exactly this.',
  ),
  proposes(
    4,
    'mira',
    'story.estimate',
    { story: '$o13', estimate: 2 },
    'Three stories of this size took the team a day and a half each.',
  ),
  proposes(
    3,
    'mira',
    'dependency.add',
    { story: '$ph1', other: '$o8' },
    'Both send photos in pieces; the second can use what the first builds.',
  ),
  proposes(
    2,
    'ana',
    'feature.score',
    {
      feature: '$recurring',
      reach: 165,
      impact: 1,
      confidence: 0.8,
      effort: 2,
      note: 'Five customers by now, not four.',
    },
    'Two more pieces of feedback name it since the last score.',
  ),
  proposes(
    2,
    'ana',
    'feature.place',
    { feature: '$tenant', horizon: 'now' },
    'Seven customers wait for it, and its handoff has stood still for a week.',
  ),
  proposes(
    2,
    'ana',
    'portal.publish',
    {
      feature: '$recurring',
      publicTitle: 'Inspections that come round',
      publicText: 'Harbour remembers what is due, quarter by quarter.',
    },
    'Four customers asked; so far nothing public answers them.',
  ),
  proposes(
    2,
    'ana',
    'story.create',
    {
      team: '$team',
      feature: '$templates',
      title: 'Tell the keeper when a template was changed',
      criteria: ['The keeper is told the same day, with who and why'],
    },
    'Dana at Alder & Wick asked who had changed their list.',
  ),
  proposes(
    1,
    'ana',
    'feature.move',
    { feature: '$voicenotes', stage: 'parked', why: 'One voice in twelve weeks.' },
    'It has a single piece of feedback and no objective moves with it.',
  ),
  proposes(
    1,
    'ana',
    'promise.move',
    { promise: '$p-norrbo', dueOn: '@+40' },
    'The forecast says 85% by about then; Marta asks whether the date holds.',
  ),
];
