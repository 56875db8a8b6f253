import type { FastifyInstance } from 'fastify';
import { answerFor, logRefusal } from '../http/errors.ts';
import { sendNothing, sendOther } from './answer.ts';
import { messagePage } from './page.ts';

const titles: Record<number, string> = {
  403: 'This could not be taken',
  413: 'That is too much at once',
  429: 'One moment, please',
  503: 'We are not reachable at this moment',
};

/** Answers whatever goes wrong with a page that says what to do, and never with a page that only a member should know. */
export function answerTrouble(scope: FastifyInstance): void {
  scope.setErrorHandler((error, request, reply) => {
    const answer = answerFor(error, request.routeOptions.bodyLimit);
    logRefusal(request, error, answer);
    if (answer.status === 404) return sendNothing(reply);
    if (answer.retryAfter !== undefined) void reply.header('retry-after', String(answer.retryAfter));
    const title = titles[answer.status] ?? 'That did not work';
    return sendOther(reply, answer.status, messagePage(null, title, answer.error.message));
  });
}
