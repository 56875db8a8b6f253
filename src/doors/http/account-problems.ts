import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Problem, problemStatus } from '#lib/problem';

/** The input in the shape asked for, or a refusal that names the first field that is wrong. */
export function checked<S extends z.ZodType>(shape: S, input: unknown): z.output<S> {
  const result = shape.safeParse(input ?? undefined);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
  const field = unknown ?? (issue?.path.join('.') || 'body');
  const message =
    unknown === undefined ? (issue?.message ?? 'This is not what is asked for.') : 'There is no such field here.';
  throw new Problem({ code: 'invalid', message, field: field.slice(0, 100) });
}

/** Answers a refusal in the shape all doors share; what nobody foresaw is logged and told without its inside. */
export function answerProblem(
  error: FastifyError | Problem,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply {
  const problem = error instanceof Problem ? error : problemOf(error);
  if (problem === null) {
    request.log.error({ err: error }, 'A request under /auth failed.');
    return reply.status(500).send({
      error: {
        code: 'failed',
        message: 'Something went wrong here. The log has it under this request id.',
        requestId: request.id,
      },
    });
  }
  const { code, message, field, details } = problem;
  const retryAfter = details?.retryAfter;
  if (typeof retryAfter === 'number') reply.header('retry-after', retryAfter);
  return reply
    .status(problemStatus[code])
    .send({ error: { code, message, ...(field === undefined ? {} : { field }), ...details, requestId: request.id } });
}

function problemOf(error: FastifyError): Problem | null {
  const status = error.statusCode ?? 500;
  if (status === 413) return new Problem({ code: 'too-large', message: 'This is more than 16 kB.', field: 'body' });
  if (status === 415)
    return new Problem({
      code: 'malformed',
      message: 'Send JSON, with content-type application/json.',
      field: 'content-type',
    });
  if (status >= 400 && status < 500)
    return new Problem({ code: 'malformed', message: 'The body is not JSON that can be read.', field: 'body' });
  return null;
}
