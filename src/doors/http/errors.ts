import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { databaseTrouble, isUnstorable } from '#lib/database-trouble';
import { Problem, problemStatus } from '#lib/problem';
import { opensPage } from './web.ts';

/** A refusal as it goes over the wire. */
export type ErrorAnswer = {
  status: number;
  retryAfter?: number;
  error: { code: string; message: string; field?: string } & Record<string, unknown>;
};

/** Seconds after which an `unavailable` is worth another try. */
const retrySoon = 2;
/** The same while the database can be read and somebody looks after it. */
const retryLater = 10;

/** Makes every error of the app, whatever threw it, one shape without a trace of the program's inside. */
export function answerErrors(app: FastifyInstance, hasWeb: boolean): void {
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply));
  app.setNotFoundHandler((request, reply) =>
    hasWeb && opensPage(request) ? reply.sendFile('index.html') : sendError(noRoute(request), request, reply),
  );
}

/** Sends an error and logs it where it is ours. */
export function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const answer = answerFor(error, request.routeOptions.bodyLimit);
  logRefusal(request, error, answer);
  if (answer.retryAfter !== undefined) reply.header('retry-after', String(answer.retryAfter));
  if (answer.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply
    .code(answer.status)
    .type('application/json; charset=utf-8')
    .send({ error: { ...answer.error, requestId: request.id } });
}

/** Logs what is our fault, and who was denied what. */
export function logRefusal(request: FastifyRequest, error: unknown, answer: ErrorAnswer): void {
  if (answer.status >= 500)
    request.log.error({ err: error, requestId: request.id, route: request.routeOptions.url }, answer.error.message);
  else if (answer.status === 401 || answer.status === 403)
    request.log.warn(
      { event: 'denied', requestId: request.id, route: request.routeOptions.url, code: answer.error.code },
      'denied',
    );
}

/** The answer that an error deserves. */
export function answerFor(error: unknown, bodyLimit = 0): ErrorAnswer {
  if (error instanceof Problem) return ofProblem(error);
  const trouble = databaseTrouble(error);
  if (trouble === 'full')
    return {
      status: 507,
      retryAfter: 60,
      error: {
        code: 'unavailable',
        message: 'The disk of the database is full: nothing can be written until somebody makes room.',
      },
    };
  if (trouble)
    return {
      status: 503,
      retryAfter: trouble === 'read only' ? retryLater : retrySoon,
      error: { code: 'unavailable', message: unavailableWords[trouble] },
    };
  if (isUnstorable(error))
    return {
      status: 422,
      error: { code: 'invalid', message: 'A value is outside of what can be stored: a number, a date or a character.' },
    };
  return (
    ofFramework(error, bodyLimit) ?? {
      status: 500,
      error: {
        code: 'internal',
        message: 'Something went wrong here, and it is not your fault. Tell whoever runs this server the request id.',
      },
    }
  );
}

const unavailableWords = {
  'read only':
    'The database takes no changes now: it is being backed up or looked after. All that is there can be read.',
  away: 'The database does not answer at this moment. Nothing is lost: try again with the same command id.',
  busy: 'The database is busy with something that takes long. Try again with the same command id.',
};

function ofProblem(problem: Problem): ErrorAnswer {
  const { retryAfter, ...details } = problem.details ?? {};
  const wait =
    typeof retryAfter === 'number'
      ? retryAfter
      : problem.code === 'too-many'
        ? 60
        : problem.code === 'unavailable'
          ? retrySoon
          : undefined;
  return {
    status: problemStatus[problem.code],
    ...(wait === undefined ? {} : { retryAfter: wait }),
    error: {
      ...details,
      code: problem.code,
      message: problem.message,
      ...(problem.field === undefined ? {} : { field: problem.field }),
    },
  };
}

/** What Fastify refuses before a handler runs. */
function ofFramework(error: unknown, bodyLimit: number): ErrorAnswer | undefined {
  if (!(error instanceof Error) || !('statusCode' in error) || typeof error.statusCode !== 'number') return undefined;
  const status = error.statusCode;
  const code = 'code' in error ? String(error.code) : '';
  if (status === 413)
    return {
      status,
      error: {
        code: 'too-large',
        message: `The body is larger than the limit of ${sizeWords(bodyLimit)}.`,
        field: 'body',
      },
    };
  if (status === 415)
    return {
      status,
      error: { code: 'malformed', message: 'Send the body as application/json in UTF-8.', field: 'Content-Type' },
    };
  if (status < 400 || status >= 500) return undefined;
  return {
    status,
    error: {
      code: 'malformed',
      message: code === 'FST_ERR_BAD_URL' ? 'This address cannot be read.' : 'This request cannot be read.',
    },
  };
}

function noRoute(request: FastifyRequest): Problem {
  return new Problem({
    code: 'not-found',
    message: `There is nothing at ${request.method} ${request.url.split('?')[0]?.slice(0, 200)}. GET /api/openapi.json lists what there is.`,
  });
}

const sizeWords = (bytes: number) => (bytes < 1e6 ? `${Math.round(bytes / 1024)} kB` : `${Math.round(bytes / 1e6)} MB`);
