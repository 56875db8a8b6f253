import type { Told } from '../tell.ts';
import { type StoryTold, story } from '../tell-story.ts';

const reports: StoryTold[] = [
  {
    ...{ keep: '$r1', title: 'Send the report as PDF when it is signed', points: 5, who: 'kai' },
    ...{ born: 61, ready: 60, started: 58, submitted: 54, accepted: 52 },
    ...{ asA: 'a tenant', iWant: 'the report at once', soThat: 'I can read what I have signed' },
    criteria: ['The mail leaves within a minute of the signature', 'The PDF has every photo and the signature'],
    evidence: ['Twenty signed reports: the slowest took 38 seconds', 'Compared page by page'],
  },
  {
    ...{ keep: '$r2', title: 'Choose who receives the report', points: 2, who: 'lena' },
    ...{ born: 61, ready: 59, started: 56, submitted: 53, accepted: 51 },
    ...{
      asA: 'the head of operations',
      iWant: 'to say who gets the report of each building',
      soThat: 'nobody has to forward it',
    },
    criteria: ['Receivers can be set for each building and changed on site'],
  },
  {
    ...{ keep: '$r3', title: 'Cover page with the building’s address', points: 3, who: 'mira' },
    ...{ born: 61, ready: 58, started: 53, submitted: 50, accepted: 48 },
    ...{
      asA: 'a tenant',
      iWant: 'to see on the first page which flat it is about',
      soThat: 'I need not search my own report',
    },
    criteria: ['Address, unit, day and inspector stand on the first page'],
  },
  {
    ...{ keep: '$r4', title: 'The office gets a copy', points: 2, who: 'lena' },
    ...{ born: 61, ready: 56, started: 51, submitted: 48, accepted: 46 },
    ...{
      asA: 'an office clerk',
      iWant: 'a copy of every report in our own mailbox',
      soThat: 'I can answer when somebody calls',
    },
    criteria: ['One address of the company receives every report, if wanted'],
  },
  {
    ...{ keep: '$r5', title: 'Words of the company in the mail', points: 3, who: 'mira' },
    ...{ born: 61, ready: 55, started: 48, submitted: 45, accepted: 43 },
    ...{
      asA: 'the head of operations',
      iWant: 'the mail to speak our own words',
      soThat: 'tenants know that it comes from us',
    },
    criteria: ['Subject and greeting can be written by the customer'],
  },
  {
    ...{ keep: '$b2', title: 'Umlauts are missing in the name of the PDF', kind: 'bug', points: 1, who: 'kai' },
    ...{ born: 49, ready: 48, started: 47, submitted: 46, accepted: 45 },
    criteria: ['Müllerstraße arrives as Müllerstraße'],
  },
  {
    ...{ keep: '$r6', title: 'Defects first in the PDF', points: 3, who: 'mira' },
    ...{ born: 61, ready: 54, started: 44, submitted: 41, accepted: 39 },
    ...{ asA: 'a caretaker', iWant: 'the defects at the top', soThat: 'I see at once what to repair' },
    criteria: ['Defects come before rooms without findings'],
  },
  {
    ...{ keep: '$r7', title: 'Say when a report could not be delivered', points: 2, who: 'lena' },
    ...{ born: 61, ready: 40, started: 35, submitted: 33, accepted: 31 },
    ...{
      asA: 'an office clerk',
      iWant: 'to see which report did not arrive, and why',
      soThat: 'I can send it another way the same day',
    },
    criteria: ['A returned mail is shown at the report, with the reason'],
  },
  {
    ...{ keep: '$r8', title: 'Send a report again from the office', points: 2, who: 'lena' },
    ...{ born: 61, ready: 40, started: 32, submitted: 29, accepted: 28 },
    ...{
      asA: 'an office clerk',
      iWant: 'to send a report once more',
      soThat: 'a tenant who lost it has it in a minute',
    },
    criteria: ['Sending again needs two taps and is noted at the report'],
  },
  {
    ...{ keep: '$b5', title: 'The mail goes out twice after a correction', kind: 'bug', points: 2, who: 'kai' },
    ...{ born: 30, ready: 30, started: 29, submitted: 28, accepted: 26 },
    criteria: ['A corrected report is sent once, as a correction'],
    evidence: ['Corrected five times, five mails'],
  },
].map((one) => ({ feature: '$bymail', ...one }) as StoryTold);

const others: StoryTold[] = [
  {
    ...{
      keep: '$b4',
      title: 'Signature is cut off on small tablets',
      kind: 'bug',
      points: 1,
      who: 'lena',
      feature: '$signoff',
    },
    ...{ born: 40, ready: 38, started: 36, submitted: 35, accepted: 33 },
    criteria: ['The whole field is visible on eight-inch tablets'],
  },
  {
    ...{ keep: '$c3', title: 'Set up test phones for the crew', kind: 'chore', points: 1, who: 'mira' },
    ...{ born: 39, ready: 38, started: 30, submitted: 29, accepted: 27 },
    ...{ soThat: 'everybody tries things without signal', criteria: ['Each of us has a phone and a tablet'] },
  },
  {
    ...{ keep: '$b6', title: 'Wrong time on reports after travelling', kind: 'bug', points: 2, who: 'lena' },
    ...{ born: 24, ready: 23, started: 21, submitted: 20, accepted: 17 },
    criteria: ['The time is that of the building'],
  },
  {
    ...{ keep: '$c4', title: 'Update the PDF library', kind: 'chore', points: 1, who: 'mira' },
    ...{ born: 26, ready: 24, started: 16, submitted: 15, accepted: 13 },
    ...{ soThat: 'the known hole in it is closed', criteria: ['Reports look as before'] },
  },
  {
    ...{ keep: '$b7', title: 'Report opens blank after an update', kind: 'bug', points: 1, who: 'lena' },
    ...{ born: 5, ready: 5, started: 5, submitted: 3, accepted: 2 },
    criteria: ['A report begun before the update opens after it'],
    evidence: ['Updated with twelve open reports; all open'],
  },
  {
    ...{ keep: '$w1', title: 'Dark colours for night inspections', points: 2, who: 'mira' },
    ...{ born: 9, ready: 4, started: 3 },
    ...{
      asA: 'an inspector',
      iWant: 'dark colours on the tablet',
      soThat: 'it does not blind me in a cellar at night',
    },
    criteria: ['All screens of the form have dark colours'],
  },
] as StoryTold[];

/** Reports by mail, and the bugs and chores of the same weeks. */
export const builtReports: readonly Told[] = [...reports, ...others].flatMap(story);
