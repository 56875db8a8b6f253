import type { Tool } from '@modelcontextprotocol/server';
import type { InputSchema } from './schema.ts';

const name = { type: 'string', description: 'its name, as find_definition tells it' };
const input = { type: 'object', description: 'what it takes, as find_definition tells it' };
const readOnly = { readOnlyHint: true, openWorldHint: false };

const takes = (properties: InputSchema['properties'], required: string[] = []): InputSchema => ({
  type: 'object',
  properties,
  ...(required.length > 0 ? { required } : {}),
  additionalProperties: false,
});

const find: Tool = {
  name: 'find_definition',
  description:
    'Find what can be asked and done here, by words or names; the best matches with all that they take. Without words: everything there is, by noun.',
  inputSchema: takes({
    words: { type: 'string', description: 'what you want to know or do' },
    names: { type: 'array', items: { type: 'string' }, description: 'names you know, to see what they take' },
  }),
  annotations: readOnly,
};

const ask: Tool = {
  name: 'ask',
  description: 'Ask any query of the catalogue by name.',
  inputSchema: takes({ name, input }, ['name']),
  annotations: readOnly,
};

const act: Tool = {
  name: 'do',
  description:
    'Do any command of the catalogue by name. What is not yours to decide is stored as a proposal for those who do.',
  inputSchema: takes(
    {
      name,
      input,
      reason: { type: 'string', description: 'why; kept in the log and shown with a proposal' },
      id: { type: 'string', description: 'an id of yours: sent again with it, it is done once' },
      preview: { type: 'boolean', description: 'true: show what it would do, and do nothing' },
    },
    ['name', 'input'],
  ),
  annotations: { readOnlyHint: false, destructiveHint: true, idempotentHint: false, openWorldHint: false },
};

/** The tools that reach the whole catalogue; a key that only reads has no `do`, and one that only proposes destroys nothing by it. */
export function generalTools(power: 'read' | 'propose' | 'decide'): Tool[] {
  if (power === 'read') return [find, ask];
  return [find, ask, { ...act, annotations: { ...act.annotations, destructiveHint: power === 'decide' } }];
}
