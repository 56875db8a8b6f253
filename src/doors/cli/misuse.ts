/** The command line was not typed as it must be; told in a sentence, with exit code 2. */
export class Misuse extends Error {}

/** What the process answers to whoever called it. */
export const exitCodes = { done: 0, refused: 1, misuse: 2, held: 3, proposed: 4 } as const;
