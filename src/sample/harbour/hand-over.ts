import { act, type Told } from '../tell.ts';
import { specs } from './specs.ts';

const offer = (ago: number, feature: string, toRole: 'designer' | 'po', keep: string, note: string) =>
  act(ago, 'ana', 'handoff.offer', { feature, toRole, note }, { keep });

/** Specs in versions, packages handed on, taken and given back. */
export const handedOver: readonly Told[] = [
  act(52, 'ana', 'spec.write', { feature: '$templates', text: specs.templates }, { keep: '$sp-t1' }),
  act(52, 'ana', 'spec.publish', { spec: '$sp-t1' }),
  offer(51, '$templates', 'po', '$h-templates', 'Both pilots wait for this. The screens of sign-off can be reused.'),
  act(50, 'jonas', 'handoff.accept', { handoff: '$h-templates', note: 'Clear. Seven stories, the sharing last.' }),
  act(53, 'ana', 'spec.write', { feature: '$offline', text: specs.offline }, { keep: '$sp-o1' }),
  act(53, 'ana', 'spec.publish', { spec: '$sp-o1' }),
  offer(52, '$offline', 'designer', '$h-offline', 'Please begin with how it looks when something is not sent yet.'),
  act(51, 'dora', 'handoff.take', { handoff: '$h-offline', note: 'Taken. Two days for the states.' }),
  act(
    48,
    'dora',
    'handoff.pass',
    { handoff: '$h-offline', note: 'Four states drawn; the list of waiting reports is new.' },
    { keep: '$h-offline-po' },
  ),
  act(46, 'jonas', 'handoff.accept', {
    handoff: '$h-offline-po',
    note: 'Accepted. The order of the stories is mine; two editors in one report I would rather not begin.',
  }),
  act(31, 'ana', 'spec.write', { feature: '$offline', text: specs.offlineMended }, { keep: '$sp-o2' }),
  act(31, 'ana', 'spec.publish', {
    spec: '$sp-o2',
    note: 'Added what happens with photos, after the visit to Norrbo.',
  }),
  act(17, 'ana', 'spec.write', { feature: '$photos', text: specs.photos }, { keep: '$sp-p1' }),
  act(17, 'ana', 'spec.publish', { spec: '$sp-p1' }),
  offer(16, '$photos', 'designer', '$h-photos', 'Small on the tablet, larger in the office.'),
  act(14, 'dora', 'handoff.take', { handoff: '$h-photos' }),
  act(
    11,
    'dora',
    'handoff.pass',
    { handoff: '$h-photos', note: 'Two screens. Who may see a photo is open with Stella.' },
    { keep: '$h-photos-po' },
  ),
  act(9, 'jonas', 'handoff.accept', { handoff: '$h-photos-po', note: 'Accepted, to begin after offline.' }),
  act(4, 'ana', 'spec.write', { feature: '$photos' }, { keep: '$sp-p2' }),
  act(4, 'ana', 'spec.edit', { spec: '$sp-p2', text: specs.photosDraft }),
  act(12, 'ana', 'spec.write', { feature: '$tenant', text: specs.tenant }, { keep: '$sp-n1' }),
  act(12, 'ana', 'spec.publish', { spec: '$sp-n1' }),
  offer(11, '$tenant', 'po', '$h-tenant', 'I would like to begin next month.'),
  act(
    7,
    'jonas',
    'handoff.return',
    {
      handoff: '$h-tenant',
      questions: ['How long does a link hold, and what does the tenant see when it is over?'],
      note: 'Good otherwise. Without this we cannot cut it into stories.',
    },
    { keep: '$h-tenant-back' },
  ),
  act(5, 'ana', 'question.answer', {
    question: '$h-tenant-back.questions.0',
    answer: 'Fourteen days. Then it says so and names whom to call. I put it into the spec before I offer it again.',
  }),
];

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
