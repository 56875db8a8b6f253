import type { AnyCommand, AnyQuery } from '#catalogue/define';
import type { Env } from '#catalogue/env';

/** A definition found by name, and whether it is one that writes. */
export type Named = { command: AnyCommand } | { query: AnyQuery };

/** A definition's name as a tool: many agents take letters, digits, dashes and underscores alone. */
export const toolName = (name: string): string => name.replaceAll('.', '_');

/** The definition that a tool or its dotted name means; undefined where there is none. */
export function definitionNamed(env: Pick<Env, 'commands' | 'queries'>, text: string): Named | undefined {
  const name = text.includes('.') ? text : text.replace('_', '.');
  const command = Object.hasOwn(env.commands, name) ? env.commands[name] : undefined;
  if (command) return { command };
  const query = Object.hasOwn(env.queries, name) ? env.queries[name] : undefined;
  return query && { query };
}
