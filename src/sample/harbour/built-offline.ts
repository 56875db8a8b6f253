import { act, type Told } from '../tell.ts';
import { type StoryTold, story } from '../tell-story.ts';

const offline: StoryTold[] = [
  {
    ...{ keep: '$o1', title: 'Open today’s inspections without signal', points: 5, who: 'kai' },
    ...{ born: 46, ready: 40, started: 36, submitted: 31, accepted: 29 },
    ...{ asA: 'an inspector', iWant: 'my day on the tablet before I leave', soThat: 'a basement does not stop me' },
    criteria: ['Today’s and tomorrow’s inspections are on the tablet', 'They open in flight mode'],
    evidence: ['Opened twelve inspections in flight mode'],
  },
  {
    ...{ keep: '$o2', title: 'Fill in a form without signal', points: 5, who: 'kai' },
    ...{ born: 46, ready: 40, started: 31, submitted: 27, accepted: 25 },
    ...{
      asA: 'an inspector',
      iWant: 'to fill in every field where there is no signal',
      soThat: 'I write a report once',
    },
    criteria: ['Every field can be filled in', 'Nothing is lost when the app is closed'],
    evidence: ['Closed the app in the middle of 20 forms; all there'],
  },
  {
    ...{ keep: '$o3', title: 'Queue a report while offline', points: 5, who: 'kai' },
    ...{ born: 46, ready: 30, started: 22, submitted: 17, accepted: 15 },
    ...{ asA: 'an inspector', iWant: 'to finish a report in a basement', soThat: 'I do not write it twice' },
    criteria: ['A signed report waits on the tablet', 'It is sent once, however often signal comes and goes'],
    evidence: ['In the basement of Norrbo’s tower 4, with Marta', 'Signal cut 40 times, one report arrived'],
  },
  {
    ...{ keep: '$o4', title: 'Show what is not yet sent', points: 3, who: 'mira' },
    ...{ born: 46, ready: 30, started: 18, submitted: 15, accepted: 14 },
    ...{
      asA: 'an inspector',
      iWant: 'to see what still waits on my tablet',
      soThat: 'I do not drive home with an unsent report',
    },
    criteria: ['Reports that wait are counted and listed'],
  },
  {
    ...{ keep: '$x2', title: 'Two people edit one report: what happens?', kind: 'spike', points: 2, who: 'mira' },
    ...{ born: 26, ready: 24, started: 17, submitted: 13, accepted: 11 },
    criteria: ['The cases are written down, with what each would cost'],
    evidence: ['Four cases; the last one alone costs more than the rest of offline together'],
  },
  {
    ...{ keep: '$o6', title: 'Send waiting reports when signal returns', points: 5, who: 'kai' },
    ...{ born: 46, ready: 26, started: 14, submitted: 10, accepted: 5 },
    rejected: { ago: 9, why: 'With two reports waiting, the second one is sent only after a restart.', again: 6 },
    ...{
      asA: 'an inspector',
      iWant: 'waiting reports to leave by themselves',
      soThat: 'I need not think of them in the car',
    },
    criteria: ['All waiting reports are sent within five minutes of signal', 'The inspector need not open the app'],
    evidence: ['Six reports sent in two minutes, app closed'],
  },
  {
    ...{ keep: '$o7', title: 'Keep photos on the tablet until they are sent', points: 5, who: 'kai' },
    ...{ born: 46, ready: 20, started: 5, submitted: 1 },
    ...{
      asA: 'an inspector',
      iWant: 'my photos safe on the tablet',
      soThat: 'no evening is lost to taking them again',
    },
    criteria: ['Photos survive a restart and an update', 'A photo goes from the tablet only after the office has it'],
  },
  {
    ...{ keep: '$o8', title: 'Send large photos in pieces', points: 3, who: 'mira' },
    ...{ born: 24, ready: 14, started: 7 },
    ...{
      asA: 'an inspector',
      iWant: 'a large photo to go through on a slow network',
      soThat: 'one picture does not hold up the whole report',
    },
    criteria: ['A photo of 20 MB goes through on a slow network', 'A broken connection goes on where it stopped'],
  },
  {
    ...{ keep: '$o9', title: 'Tell the inspector when a report has arrived', points: 2 },
    ...{ born: 46, ready: 12 },
    ...{ asA: 'an inspector', iWant: 'to know that it is there', soThat: 'I can forget about it' },
    criteria: ['A mark appears at the report when the office has it'],
  },
  {
    ...{ keep: '$ox', title: 'Resolve two edits of one report', points: 8 },
    ...{ born: 46, ready: 11 },
    ...{ asA: 'an inspector', iWant: 'to share a report with a colleague', soThat: 'we can split a large building' },
    criteria: ['Both versions are shown side by side', 'No sentence is lost'],
  },
  {
    ...{ keep: '$o10', title: 'Warn before the tablet is full', points: 2 },
    ...{ born: 46, ready: 12 },
    ...{
      asA: 'an inspector',
      iWant: 'to know in the morning whether the day still fits',
      soThat: 'I do not stand in a basement with a full tablet',
    },
    criteria: ['The warning comes while a day of work still fits'],
  },
  {
    ...{ keep: '$o11', title: 'Work a whole week without signal', points: 5 },
    ...{ born: 46, ready: 6 },
    ...{
      asA: 'an inspector',
      iWant: 'a whole week on the tablet',
      soThat: 'a new wing without any network is no obstacle',
    },
    criteria: ['Five days of inspections fit on the tablet', 'Signing in again is not needed'],
  },
  { keep: '$o12', title: 'Photos over 20 MB', feature: '$offline', born: 10 },
  {
    ...{ keep: '$o13', title: 'The office sees who has reports waiting', points: 3, born: 8 },
    ...{
      asA: 'an office clerk',
      iWant: 'to see whose reports still wait',
      soThat: 'I can tell the tenant when theirs will come',
    },
    criteria: ['A list shows inspector, number and age'],
  },
].map((one) => ({ feature: '$offline', ...one }) as StoryTold);

/** Offline field reports: what was built, what is in work, what was cut. */
export const builtOffline: readonly Told[] = [
  ...offline.flatMap(story),
  act(40, 'jonas', 'dependency.add', { story: '$o6', other: '$o3' }),
  act(22, 'jonas', 'dependency.add', { story: '$o9', other: '$o7' }),
  act(8, 'jonas', 'dependency.add', { story: '$o12', other: '$o8' }),
  act(8, 'jonas', 'story.move', { stories: ['$t8', '$o9', '$o10', '$o11', '$o12', '$o13'], at: 'top' }),
  act(2, 'mira', 'story.block', {
    story: '$o8',
    why: 'The storage provider has not said yet how large a piece may be. Asked twice.',
  }),
  act(
    3,
    'jonas',
    'story.cut',
    { story: '$ox' },
    {
      why: 'The spike shows four cases; the last one costs more than the rest of offline together. Splitting a building by rooms does the same for most.',
    },
  ),
];
