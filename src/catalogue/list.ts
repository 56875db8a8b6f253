/** Everything people can do, by name: `commands.ts` has a line for each. */
export * as commands from './commands.ts';
/** Everything people can ask, by name: `queries.ts` has a line for each. */
export * as queries from './queries.ts';
