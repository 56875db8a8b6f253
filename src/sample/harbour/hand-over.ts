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
