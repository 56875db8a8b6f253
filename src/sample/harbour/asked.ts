import { act, type Told } from '../tell.ts';

const ask = (ago: number, by: Told['as'], about: Told['input'], text: string, keep: string, blocking = false) =>
  act(ago, by, 'question.ask', { ...about, text, blocking }, { keep });

/** What was asked of the team, of stakeholders and of one another. */
export const asked: readonly Told[] = [
  act(
    70,
    'ana',
    'feasibility.ask',
    {
      feature: '$offline',
      question: 'Can a whole report, with photos and signature, wait on the tablet and be sent exactly once?',
    },
    { keep: '$fe-offline' },
  ),
  act(63, 'mira', 'feasibility.answer', {
    feasibility: '$fe-offline',
    verdict: 'with changes',
    effort: 3.5,
    answer: 'Yes, if one person writes a report. Two people in one report is another project.',
  }),
  act(
    60,
    'ana',
    'feasibility.ask',
    { feature: '$sms', question: 'What fits into a text message?' },
    { keep: '$fe-sms' },
  ),
  act(55, 'kai', 'feasibility.answer', {
    feasibility: '$fe-sms',
    verdict: 'not feasible',
    answer: 'Not a report: no photos, no signature, and 160 characters for the rest.',
  }),
  act(
    33,
    'ana',
    'feasibility.ask',
    { feature: '$photos', question: 'What does it do to data plans and batteries?' },
    { keep: '$fe-photos' },
  ),
  act(27, 'mira', 'feasibility.answer', {
    feasibility: '$fe-photos',
    verdict: 'feasible',
    effort: 2,
    answer: 'About 90 MB a month for each inspector, and no visible change for the battery.',
  }),
  act(
    17,
    'ana',
    'feasibility.ask',
    { feature: '$tenant', question: 'Can we prove who opened the link?' },
    { keep: '$fe-tenant' },
  ),
  act(13, 'jonas', 'feasibility.answer', {
    feasibility: '$fe-tenant',
    verdict: 'feasible',
    effort: 1.5,
    answer: 'With a code sent to the phone, as banks do.',
  }),
  act(
    3,
    'ana',
    'feasibility.ask',
    { feature: '$plans', question: 'Which kinds of plan files can we show, and how large?' },
    { keep: '$fe-plans' },
  ),
  act(60, 'ana', 'position.ask', { feature: '$offline', member: '$stella' }, { keep: '$po-offline' }),
  act(56, 'stella', 'position.state', {
    position: '$po-offline',
    stance: 'for',
    note: 'As long as nothing stays on a lost tablet.',
  }),
  act(60, 'ana', 'position.ask', { feature: '$offline', member: '$sol' }, { keep: '$po-offline-sol' }),
  act(59, 'sol', 'position.state', { position: '$po-offline-sol', stance: 'for', note: 'Three renewals and Kaland.' }),
  act(25, 'ana', 'position.ask', { feature: '$photos', member: '$stella' }, { keep: '$po-photos' }),
  act(25, 'ana', 'position.ask', { feature: '$photos', member: '$sol' }, { keep: '$po-photos-sol' }),
  act(24, 'sol', 'position.state', { position: '$po-photos-sol', stance: 'for', note: null }),
  act(
    15,
    'ana',
    'position.ask',
    { feature: '$calendar', name: 'Works council of Sorvik', asked: false },
    { keep: '$po-calendar' },
  ),
  act(5, 'stella', 'position.state', {
    position: '$po-photos',
    stance: 'against',
    note: 'Photos of people’s homes would leave the tablet before the inspector has looked at them. I was away when you asked. As it stands I cannot agree: I need a moment to look before sending, or at least a way to take a photo back.',
  }),
  ask(47, 'kai', { feature: '$offline', toRole: 'po' }, 'Is one tablet shared by two inspectors?', '$q1'),
  act(46, 'jonas', 'question.answer', {
    question: '$q1',
    answer: 'At Norrbo, yes: early and late shift. They sign out in between.',
  }),
  ask(
    29,
    'lena',
    { feature: '$templates', toRole: 'pm' },
    'May a customer share a template with another company?',
    '$q2',
  ),
  act(28, 'ana', 'question.answer', {
    question: '$q2',
    answer: 'No. It is out of scope, and so far nobody has asked for it.',
  }),
  ask(
    16,
    'mira',
    { story: '$o6', toRole: 'designer' },
    'What does the inspector see while six reports are being sent?',
    '$q3',
  ),
  act(14, 'dora', 'question.answer', { question: '$q3', answer: 'One line with a number. No dialog.' }),
  ask(
    4,
    'mira',
    { story: '$o8', toRole: 'pm' },
    'Does a photo have to arrive in full size, or is 2,000 pixels enough? It decides how we cut it into pieces.',
    '$q4',
    true,
  ),
  ask(
    2,
    'ana',
    { feature: '$recurring', toRole: 'sales' },
    'Which three customers may I visit about their spreadsheets?',
    '$q5',
  ),
  ask(
    1,
    'lena',
    { story: '$t8', toRole: 'designer' },
    'Where does the name of who changed it stand on a phone?',
    '$q6',
  ),
];
