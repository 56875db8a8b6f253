import type { Told } from '../tell.ts';
import { type StoryTold, story } from '../tell-story.ts';

const signing: StoryTold[] = [
  {
    ...{ keep: '$s1', title: 'Sign on the tablet with a finger', points: 3, who: 'kai' },
    ...{ born: 84, ready: 83, started: 82, submitted: 79, accepted: 78 },
    ...{ asA: 'a tenant', iWant: 'to sign on the inspector’s tablet', soThat: 'I need not send a form back' },
    criteria: ['A finger or a pen draws a line without delay', 'The signature can be cleared and drawn again'],
    evidence: ['Tried on three tablets with a pen and with gloves'],
  },
  {
    ...{ keep: '$s2', title: 'Keep the signature with the report', points: 2, who: 'lena' },
    ...{ born: 84, ready: 83, started: 80, submitted: 77, accepted: 76 },
    ...{
      asA: 'the head of operations',
      iWant: 'the signature kept with the version that was signed',
      soThat: 'nobody can say later that something else was signed',
    },
    criteria: ['The signature is stored with the version that was signed'],
    evidence: ['Report 1180 shows the version it was signed in'],
  },
  {
    ...{ keep: '$s3', title: 'Name and role of who signs', points: 2, who: 'mira' },
    ...{ born: 84, ready: 82, started: 79, submitted: 76, accepted: 75 },
    ...{ asA: 'an office clerk', iWant: 'to see who signed and in which role', soThat: 'I know whom to call about it' },
    criteria: ['Name and role are asked before the signature'],
  },
  {
    ...{ keep: '$s4', title: 'No signature under an unfinished report', points: 3, who: 'kai' },
    ...{ born: 83, ready: 81, started: 76, submitted: 73, accepted: 72 },
    ...{
      asA: 'an inspector',
      iWant: 'to be told what is still open before I hand the tablet over',
      soThat: 'nobody signs half a report',
    },
    criteria: ['Open fields are named and can be reached by a tap', 'Signing is offered when none is open'],
  },
  {
    ...{ keep: '$s5', title: 'Show the signature on the printed report', points: 3, who: 'lena' },
    ...{ born: 83, ready: 80, started: 75, submitted: 71, accepted: 69 },
    ...{ asA: 'a tenant', iWant: 'to find my signature on the paper I keep', soThat: 'I can show what was agreed' },
    criteria: ['The signature stands beside name, role, day and time'],
  },
  {
    ...{ keep: '$s6', title: 'Sign again after a correction', points: 2, who: 'mira' },
    ...{ born: 82, ready: 78, started: 71, submitted: 68, accepted: 66 },
    ...{
      asA: 'an inspector',
      iWant: 'to correct a signed report and have it signed again',
      soThat: 'a slip does not cost a second visit',
    },
    criteria: ['A correction takes the signature off, and says so', 'The earlier signature stays readable'],
    evidence: ['Report 1204: corrected, signed again, both readable'],
  },
].map((one) => ({ feature: '$signoff', ...one }) as StoryTold);

const marking: StoryTold[] = [
  {
    ...{ keep: '$m1', title: 'Draw on a photo', points: 5, who: 'kai' },
    ...{ born: 82, ready: 79, started: 74, submitted: 69, accepted: 67 },
    ...{
      asA: 'an inspector',
      iWant: 'to draw on the photo I have just taken',
      soThat: 'the crack is found by whoever repairs it',
    },
    criteria: ['A line follows the finger at the speed of drawing'],
  },
  {
    ...{ keep: '$m2', title: 'Take the last stroke back', points: 2, who: 'lena' },
    ...{ born: 82, ready: 77, started: 68, submitted: 66, accepted: 65 },
    ...{ asA: 'an inspector', iWant: 'to take a stroke back', soThat: 'a slip of the glove does not spoil the photo' },
    criteria: ['Twenty strokes can be taken back'],
  },
  {
    ...{ keep: '$m3', title: 'Arrows and circles', points: 3, who: 'lena' },
    ...{ born: 82, ready: 76, started: 66, submitted: 63, accepted: 61 },
    ...{ asA: 'an inspector', iWant: 'arrows and circles ready made', soThat: 'I mark a spot with cold hands' },
    criteria: ['An arrow and a circle are one tap away'],
  },
  {
    ...{ keep: '$m4', title: 'Keep the photo without marks', points: 2, who: 'kai' },
    ...{ born: 82, ready: 75, started: 64, submitted: 61, accepted: 60 },
    ...{
      asA: 'the head of operations',
      iWant: 'the photo as it was taken',
      soThat: 'it still counts when a damage is disputed',
    },
    criteria: ['The photo as it was taken can be opened from the marked one'],
  },
].map((one) => ({ feature: '$markup', ...one }) as StoryTold);

const others: StoryTold[] = [
  {
    ...{ keep: '$b1', title: 'Photos turn sideways on some phones', kind: 'bug', points: 1, who: 'lena' },
    ...{ born: 77, ready: 77, started: 76, submitted: 75, accepted: 74 },
    criteria: ['Photos from all test phones stand upright'],
  },
  {
    ...{ keep: '$c1', title: 'Renew the app store certificates', kind: 'chore', points: 1, who: 'mira' },
    ...{ born: 70, ready: 70, started: 65, submitted: 64, accepted: 63 },
    ...{ soThat: 'updates reach customers', criteria: ['Both stores take a test build'] },
  },
  {
    ...{ keep: '$x1', title: 'How much room do phones leave us?', kind: 'spike', points: 2, who: 'mira' },
    ...{ born: 68, ready: 66, started: 62, submitted: 59, accepted: 58 },
    ...{
      soThat: 'we know whether a week of work fits',
      criteria: ['Numbers of the ten most used phones are written down'],
    },
    evidence: ['Nine of ten leave 2 GB or more; a week of reports takes 400 MB'],
  },
  {
    ...{ keep: '$b3', title: 'Search does not find flat numbers with letters', kind: 'bug', points: 2, who: 'lena' },
    ...{ born: 55, ready: 54, started: 50, submitted: 49, accepted: 47 },
    criteria: ['12a and 12 A find the same flat'],
  },
  {
    ...{ keep: '$c2', title: 'Delete logs after three days', kind: 'chore', points: 2, who: 'kai' },
    ...{ born: 46, ready: 45, started: 44, submitted: 42, accepted: 41 },
    ...{ soThat: 'we keep what we promised in the contract', criteria: ['No log line is older than three days'] },
  },
] as StoryTold[];

/** What was built in the first weeks: signing on site, marks on photos, and the small things beside them. */
export const builtEarly: readonly Told[] = [...signing, ...marking, ...others].flatMap(story);
