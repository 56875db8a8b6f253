import { z } from 'zod';
import type { AnyCommand, AnyQuery } from '#catalogue/define';

const json = (schema: unknown) => ({ 'application/json': { schema } });

/** What OpenAPI says of a definition's route; shapes come from its own schemas. */
export function operationOf(def: AnyCommand | AnyQuery, as: 'command' | 'query'): Record<string, unknown> {
  const input = shapeOf(def.input, 'input');
  const output = shapeOf(def.output, 'output');
  const answers = {
    200: { description: 'Done', content: json(output) },
    default: { $ref: '#/components/responses/Error' },
  };
  const examples = Object.fromEntries(
    def.examples.map((example, index) => [String(index + 1), { summary: example.says, value: example.input }]),
  );
  const common = { operationId: def.name, tags: [def.name.split('.')[0]], 'x-right': def.right };
  if (as === 'query')
    return {
      ...common,
      parameters: [
        { name: 'input', in: 'query', required: false, content: json(input) },
        { $ref: '#/components/parameters/Workspace' },
      ],
      responses: answers,
    };
  return {
    ...common,
    'x-undo': 'undo' in def ? def.undo : 'none',
    parameters: ['Workspace', 'CommandId', 'Reason', 'Preview'].map((name) => ({
      $ref: `#/components/parameters/${name}`,
    })),
    requestBody: {
      required: true,
      content: { 'application/json': { schema: input, ...(def.examples.length > 0 ? { examples } : {}) } },
    },
    responses: { ...answers, 202: { $ref: '#/components/responses/Proposed' } },
  };
}

function shapeOf(schema: z.ZodType, io: 'input' | 'output'): unknown {
  const { $schema: _, ...shape } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    reused: 'inline',
    target: 'draft-2020-12',
  });
  return shape;
}
