import type { Tool } from '@modelcontextprotocol/server';
import type { AnyCommand, AnyQuery } from '#catalogue/define';
import { decisions, type Right, roleNames } from '#domain/rights';
import { type InputSchema, inputSchema } from './schema.ts';
import { toolName } from './tool-name.ts';

/** What can be said with every command, beside its own input. */
export const extras: InputSchema['properties'] = {
  _reason: { type: 'string', description: 'why, for those who read it later' },
  _id: { type: 'string', description: 'yours; sent again, it is done once' },
  _preview: { type: 'boolean', description: 'only show what it would do' },
};

/** A query as a tool. */
export function queryTool(def: AnyQuery): Tool {
  return {
    name: toolName(def.name),
    description: `${def.says}.${def.right === 'admin' ? ' Administrators only.' : ''}`,
    inputSchema: inputSchema(def),
    annotations: { readOnlyHint: true, openWorldHint: false },
  };
}

/** A command as a tool; for a key that may only propose nothing is destructive, because nothing happens yet. */
export function commandTool(def: AnyCommand, power: 'propose' | 'decide'): Tool {
  const shape = inputSchema(def);
  return {
    name: toolName(def.name),
    description: `${def.says}. ${whoDecides(def.right, def.proposable)}`,
    inputSchema: { ...shape, properties: { ...shape.properties, ...extras } },
    annotations: {
      readOnlyHint: false,
      destructiveHint: power === 'decide' && def.undo !== 'fields',
      // Setting fields to what they already are does nothing, and a proposal is another one each time.
      idempotentHint: power === 'decide' && 'edits' in def.guard,
      openWorldHint: false,
    },
  };
}

/** Who decides what asks for this right, and what becomes of it from others, in a sentence. */
export function whoDecides(right: Right, proposable: boolean): string {
  const others = proposable ? 'from others a proposal' : 'others are refused';
  if (right === 'self') return 'About yourself.';
  if (right === 'admin') return 'Administrators decide; others are refused.';
  if (right === 'member') return 'Free to every member of the product.';
  if (right === 'answer') return 'Decided by whoever decides what it is about.';
  const holders = decisions[right].roles.map((role) => roleNames[role].toLowerCase()).join(', ');
  return `Decided by ${holders} (unless changed); ${others}.`;
}
