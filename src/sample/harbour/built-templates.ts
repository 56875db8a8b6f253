import type { Told } from '../tell.ts';
import { type StoryTold, story } from '../tell-story.ts';

const templates: StoryTold[] = [
  {
    ...{ keep: '$t1', title: 'Save an inspection as a template', points: 3, who: 'mira' },
    ...{ born: 51, ready: 45, started: 36, submitted: 33, accepted: 32 },
    ...{ asA: 'the head of operations', iWant: 'to keep a good checklist', soThat: 'the next building starts from it' },
    criteria: ['Rooms, points and texts are taken along, results are not'],
    evidence: ['Saved the fire-door list of Alder & Wick and compared'],
  },
  {
    ...{ keep: '$t2', title: 'Start an inspection from a template', points: 3, who: 'lena' },
    ...{ born: 51, ready: 45, started: 34, submitted: 31, accepted: 30 },
    ...{
      asA: 'an inspector',
      iWant: 'to begin from the list of my company',
      soThat: 'I forget no point and type none of them',
    },
    criteria: ['The inspection opens with all points unanswered'],
  },
  {
    ...{ keep: '$t3', title: 'Change a template, old reports stay', points: 5, who: 'mira' },
    ...{ born: 51, ready: 45, started: 26, submitted: 20, accepted: 19 },
    ...{
      asA: 'the head of operations',
      iWant: 'to mend a template without touching old reports',
      soThat: 'a report stays what was signed',
    },
    criteria: ['A change is a new version', 'Reports name the version they were made with'],
    evidence: ['Version 2 of a list; three older reports unchanged'],
  },
  {
    ...{ keep: '$t4', title: 'Find a template by its name', points: 2, who: 'lena' },
    ...{ born: 51, ready: 30, started: 22, submitted: 19, accepted: 18 },
    ...{
      asA: 'an inspector',
      iWant: 'to find a template by a part of its name',
      soThat: 'I do not scroll through sixty lists on a stair',
    },
    criteria: ['Typing part of the name finds it'],
  },
  {
    ...{ keep: '$t5', title: 'Copy a template to another building', points: 3, who: 'lena' },
    ...{ born: 51, ready: 28, started: 19, submitted: 14, accepted: 12 },
    ...{
      asA: 'the head of operations',
      iWant: 'to copy a template to another building',
      soThat: 'I change only what is different there',
    },
    criteria: ['The copy stands alone'],
  },
  {
    ...{ keep: '$t6', title: 'Mark points that must be answered', points: 2, who: 'lena' },
    ...{ born: 51, ready: 14, started: 8, submitted: 5, accepted: 4 },
    ...{
      asA: 'the head of operations',
      iWant: 'to mark the points that must not be left out',
      soThat: 'no lift goes without its emergency call being tried',
    },
    criteria: ['A report with such a point open cannot be signed'],
    evidence: ['Tried with the lift list: the open point is named'],
  },
  {
    ...{ keep: '$t7', title: 'Share a template with the whole company', points: 3, who: 'lena' },
    ...{ born: 51, ready: 14, started: 6, submitted: 2 },
    ...{ asA: 'the head of operations', iWant: 'all regions to use one list', soThat: 'results can be compared' },
    criteria: ['Every team of the company sees it', 'Only its keeper can change it'],
  },
  {
    ...{ keep: '$t8', title: 'Show who changed a template', points: 2 },
    ...{ born: 32, ready: 13 },
    ...{
      asA: 'the head of operations',
      iWant: 'to see who changed a template and when',
      soThat: 'I can ask before the next round',
    },
    criteria: ['Name and day stand beside each version'],
  },
].map((one) => ({ feature: '$templates', ...one }) as StoryTold);

const later: StoryTold[] = [
  {
    ...{ keep: '$ph1', title: 'Send photos as they are taken', points: 3, feature: '$photos', born: 18, ready: 8 },
    ...{
      asA: 'an office clerk',
      iWant: 'to see a defect within the hour',
      soThat: 'I can order the repair the same day',
    },
    criteria: ['A photo is at the office five minutes after it was taken, with signal'],
  },
  {
    ...{
      keep: '$ph2',
      title: 'Office sees photos at the running inspection',
      points: 3,
      feature: '$photos',
      born: 18,
      ready: 8,
    },
    ...{
      asA: 'an office clerk',
      iWant: 'to see the photos while the inspector is still there',
      soThat: 'I can ask for another one before he leaves',
    },
    criteria: ['Photos appear without reloading the page'],
  },
  {
    ...{ keep: '$ph3', title: 'Send photos on company networks only', points: 2, feature: '$photos', born: 18 },
    ...{
      asA: 'the head of operations',
      iWant: 'photos to leave over our own networks only',
      soThat: 'they never cross a network we do not trust',
    },
    criteria: ['The customer chooses the networks'],
  },
  { keep: '$ph4', title: 'Take back a photo that was sent by mistake', feature: '$photos', born: 18 },
  {
    ...{ keep: '$ca1', title: 'See inspections in the office calendar', points: 3, feature: '$calendar', born: 15 },
    ...{
      asA: 'an office clerk',
      iWant: 'planned inspections in the calendar I work with',
      soThat: 'I book no second one over it',
    },
    criteria: ['A planned inspection appears within a minute'],
  },
  { keep: '$ca2', title: 'Move an inspection by moving its entry', feature: '$calendar', born: 15 },
];

/** Shared templates, and what comes after them. */
export const builtTemplates: readonly Told[] = [...templates, ...later].flatMap(story);
