import type { FastifyInstance } from 'fastify';
import { answer } from '#catalogue/answer';
import { inTime } from '#lib/in-time';
import { Problem } from '#lib/problem';
import { readJsonText } from '#lib/read-json';
import { operationOf } from './describe.ts';
import type { Parts } from './parts.ts';
import { queryOf } from './query-string.ts';
import { askerOf } from './who.ts';

/** Characters that a query's input may have, well inside what a request line holds. */
const longestInput = 8000;
/** Milliseconds in which every question is answered, whatever has become of the database. */
const patience = 10_000;

/** One GET route for every query of the catalogue. */
export function serveQueries(app: FastifyInstance, parts: Parts): void {
  for (const def of Object.values(parts.env.queries)) {
    const config = { says: def.says, described: operationOf(def, 'query') };
    app.get(`/api/${def.name}`, { config }, async (request, reply) => {
      const { actor } = await askerOf(parts, request);
      const { input } = queryOf(request, ['input']);
      const given = await inTime(patience, answer(parts.env, actor, def.name, inputOf(input)));
      return reply.type('application/json; charset=utf-8').send(JSON.stringify(given ?? null));
    });
  }
}

function inputOf(text: string | undefined): unknown {
  if (text === undefined || text === '') return {};
  if (text.length > longestInput)
    throw new Problem({
      code: 'too-large',
      field: 'input',
      message: `"input" is longer than ${longestInput} characters.`,
    });
  try {
    return readJsonText(text);
  } catch (error) {
    if (error instanceof Problem && error.field === undefined)
      throw new Problem({ code: error.code, field: 'input', message: error.message });
    throw error;
  }
}
