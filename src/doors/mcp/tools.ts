import type { Tool } from '@modelcontextprotocol/server';
import type { Actor } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { commandTool, queryTool } from './definition-tool.ts';
import { generalTools } from './general-tools.ts';
import type { Selection } from './selection.ts';

/** The tools a key is offered: those that reach everything, and what was selected, so far as the key could use it at all. */
export function toolsFor(env: Pick<Env, 'commands' | 'queries'>, actor: Actor, selection: Selection): Tool[] {
  const { power, admin } = actor;
  const queries = Object.values(env.queries).filter(
    (def) => selection.has(def.name) && (def.right !== 'admin' || admin),
  );
  const commands = Object.values(env.commands).filter(
    (def) =>
      selection.has(def.name) &&
      power !== 'read' &&
      (power === 'decide' || def.proposable) &&
      (def.right !== 'admin' || admin),
  );
  return [
    ...generalTools(power),
    ...queries.map(queryTool),
    ...commands.map((def) => commandTool(def, power === 'propose' ? 'propose' : 'decide')),
  ];
}
