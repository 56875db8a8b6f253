import type { Topic } from '../client/asks.ts';

/** Whatever changes one of these may change what waits for somebody. */
export const needTopics: readonly Topic[] = [
  'finding',
  'proposal',
  'question',
  'handoff',
  'feasibility',
  'position',
  'action',
  'claim',
  'release',
  'reply',
  'setAside',
  'role',
  'right',
];
