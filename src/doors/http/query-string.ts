import type { FastifyRequest } from 'fastify';
import { Problem } from '#lib/problem';

/** The query parameters of a request, each known and sent once. */
export function queryOf<N extends string>(request: FastifyRequest, known: readonly N[]): Partial<Record<N, string>> {
  const read: Partial<Record<N, string>> = {};
  for (const [name, value] of Object.entries(request.query as Record<string, unknown>)) {
    const match = known.find((one) => one === name);
    if (match === undefined) {
      const may = known.length > 0 ? ` It knows ${known.join(', ')}.` : '';
      throw new Problem({
        code: 'malformed',
        field: name.slice(0, 60),
        message: `This address takes no parameter "${name.slice(0, 60)}".${may}`,
      });
    }
    if (typeof value !== 'string')
      throw new Problem({ code: 'malformed', field: name, message: `Send the parameter "${name}" once.` });
    read[match] = value;
  }
  return read;
}
