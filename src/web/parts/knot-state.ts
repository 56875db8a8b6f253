/** What the five knots of a feature can be; computed by the server, never set by hand. */
export type KnotState = 'answered' | 'draft' | 'empty' | 'disputed' | 'unneeded';

/** The five questions every feature answers, in the order of the thread. */
export const knotNames = ['Why', 'What', 'How', 'When', 'Say'] as const;

/** How a state is said. */
export const knotSays: Record<KnotState, string> = {
  answered: 'answered',
  draft: 'draft',
  empty: 'empty',
  disputed: 'disputed',
  unneeded: 'not needed',
};
