import { expect, test } from 'vitest';
import type { AnyCommand, AnyQuery } from './define.ts';
import { commands, queries } from './list.ts';
import { isAnswerKept, isKeptOffline } from './offline.ts';

const all = Object.values(commands) as unknown as AnyCommand[];
const kept = new Set(all.filter(isKeptOffline).map(({ name }) => name));

test('text, status, order and captures are kept on a device without a network', () => {
  const everyday = [
    'feedback.capture',
    'feedback.sort',
    'story.create',
    'story.edit',
    'story.start',
    'story.submit',
    'story.ready',
    'story.estimate',
    'story.assign',
    'story.block',
    'story.move',
    'criterion.add',
    'criterion.check',
    'feature.edit',
    'feature.raise',
    'spec.write',
    'spec.edit',
    'question.ask',
    'question.answer',
    'action.add',
    'action.done',
    'retro.note',
    'announcement.edit',
    'customer.edit',
  ];
  expect(everyday.filter((name) => !kept.has(name))).toEqual([]);
});

test('decisions, promises, publishing, invitations and rights wait for the network', () => {
  const deciding = [
    'feature.promise',
    'promise.move',
    'promise.withdraw',
    'feature.commit',
    'feature.move',
    'story.accept',
    'story.reject',
    'sprint.start',
    'sprint.close',
    'release.go',
    'release.launch',
    'claim.approve',
    'announcement.publish',
    'portal.publish',
    'reply.send',
    'member.invite',
    'member.remove',
    'role.give',
    'right.set',
    'key.create',
    'proposal.accept',
    'proposal.decline',
    'spec.publish',
    'handoff.offer',
    'import.backlog',
    'change.undo',
  ];
  expect(deciding.filter((name) => kept.has(name))).toEqual([]);
});

test('nothing is kept that could not be taken back', () => {
  expect(all.filter(({ name, undo }) => kept.has(name) && undo === 'none')).toEqual([]);
});

test('what screens read is kept on the device, and nothing that tells of keys, invitations or visitors', () => {
  const asked = Object.values(queries) as unknown as AnyQuery[];
  const answers = new Set(asked.filter(isAnswerKept).map(({ name }) => name));
  const screens = [
    'home.get',
    'feedback.list',
    'notice.list',
    'finding.list',
    'feature.get',
    'story.get',
    'comment.list',
  ];
  expect(screens.filter((name) => !answers.has(name))).toEqual([]);
  const never = ['key.list', 'invitation.list', 'portal.get', 'import.compare', 'import.look', 'search.find'];
  expect(never.filter((name) => answers.has(name))).toEqual([]);
});
