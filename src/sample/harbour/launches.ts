import { act, type Told } from '../tell.ts';

const claim = (ago: number, release: string, keep: string, text: string, stories: string[]) =>
  act(ago, 'marco', 'claim.write', { release, text, stories }, { keep });
const approve = (ago: number, keep: string) => act(ago, 'ana', 'claim.approve', { claim: keep });

/** The two launches that were, from the plan to telling those who had asked. */
export const launches: readonly Told[] = [
  act(
    75,
    'ana',
    'release.plan',
    { product: '$product', name: 'Sign on site', goal: 'Nobody prints a form to have it signed.', plannedOn: '@-56' },
    { keep: '$rel1' },
  ),
  act(74, 'jonas', 'release.include', { release: '$rel1', features: ['$signoff', '$markup'] }),
  act(
    66,
    'jonas',
    'gate.add',
    { release: '$rel1', name: 'Tried on three tablets with gloves', rule: 'by hand' },
    { keep: '$g1' },
  ),
  claim(64, '$rel1', '$cl1', 'Tenants sign on the tablet; nobody prints a form.', ['$s1', '$s2', '$s5']),
  claim(64, '$rel1', '$cl2', 'An arrow on the photo says where.', ['$m1', '$m3']),
  act(80, 'ana', 'portal.open', { product: '$product' }),
  act(
    59,
    'marco',
    'announcement.write',
    {
      product: '$product',
      release: '$rel1',
      title: 'Sign on site',
      text: 'Tenants and caretakers sign on the inspector’s tablet. The signature stands on the report, with name, role, day and time; a correction takes it off and says so.\n\nPhotos can be marked: draw, put an arrow or a circle. The photo as it was taken is kept.',
    },
    { keep: '$an1' },
  ),
  act(58, 'jonas', 'gate.pass', { gate: '$g1' }),
  approve(58, '$cl1'),
  approve(58, '$cl2'),
  act(58, 'ana', 'announcement.approve', { announcement: '$an1' }),
  act(57, 'ana', 'release.go', { release: '$rel1' }),
  act(56, 'ana', 'release.launch', { release: '$rel1' }),
  act(56, 'ana', 'announcement.publish', { announcement: '$an1' }),
  act(55, 'suri', 'reply.prepare', { features: ['$signoff', '$markup'] }, { keep: '$told1' }),
  act(55, 'suri', 'reply.mark', { replies: '$told1.replies' }),
  act(
    55,
    'ana',
    'release.plan',
    {
      product: '$product',
      name: 'Reports by mail',
      goal: 'The report is read the day it was written.',
      plannedOn: '@-21',
    },
    { keep: '$rel2' },
  ),
  act(54, 'jonas', 'release.include', { release: '$rel2', features: ['$bymail'] }),
  act(
    40,
    'jonas',
    'gate.add',
    { release: '$rel2', name: 'Reviewed by a lawyer for data protection', rule: 'by hand' },
    { keep: '$g2' },
  ),
  claim(33, '$rel2', '$cl3', 'The report is in the tenant’s mailbox within a minute of the signature.', ['$r1']),
  claim(33, '$rel2', '$cl4', 'You see which reports did not arrive, and send them again with two taps.', [
    '$r7',
    '$r8',
  ]),
  act(
    29,
    'marco',
    'announcement.write',
    {
      product: '$product',
      release: '$rel2',
      title: 'Reports by mail, at once',
      text: 'When a report is signed it leaves as a PDF: to the tenant, to the office, to whom you choose. Defects come first.\n\nA mail that came back is shown at the report, and can be sent again.',
    },
    { keep: '$an2' },
  ),
  act(25, 'jonas', 'gate.waive', {
    gate: '$g2',
    why: 'The lawyer has agreed on the phone; the letter comes next week. Nothing new is stored.',
  }),
  approve(24, '$cl3'),
  approve(24, '$cl4'),
  act(24, 'ana', 'announcement.approve', { announcement: '$an2' }),
  act(22, 'ana', 'release.go', { release: '$rel2' }),
  act(21, 'ana', 'release.launch', { release: '$rel2' }),
  act(21, 'ana', 'announcement.publish', { announcement: '$an2' }),
  act(20, 'suri', 'reply.prepare', { features: ['$bymail'] }, { keep: '$told2' }),
  act(20, 'suri', 'reply.skip', { reply: '$told2.replies.1', reason: 'Told on the phone the week before, by Sol.' }),
  act(19, 'suri', 'reply.mark', { replies: ['$told2.replies.0'] }),
];
