/** The states that have a column on a team's board. */
export const boardStates = ['ready', 'in progress', 'in review', 'accepted'] as const;
export type BoardState = (typeof boardStates)[number];
