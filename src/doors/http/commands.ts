import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Call, type Outcome, run } from '#catalogue/run';
import { Problem } from '#lib/problem';
import { operationOf } from './describe.ts';
import type { Parts } from './parts.ts';
import { queryOf } from './query-string.ts';
import { askerOf, header } from './who.ts';

/** One POST route for every command of the catalogue. */
export function serveCommands(app: FastifyInstance, parts: Parts): void {
  for (const def of Object.values(parts.env.commands)) {
    const config = { says: def.says, described: operationOf(def, 'command') };
    app.post(`/api/${def.name}`, { config }, async (request, reply) => {
      const { actor } = await askerOf(parts, request);
      return send(reply, await run(parts.env, actor, callOf(def.name, request)));
    });
  }
}

function callOf(name: string, request: FastifyRequest): Call {
  const { preview } = queryOf(request, ['preview']);
  if (preview !== undefined && preview !== 'true' && preview !== 'false')
    throw malformed('preview', 'preview is true or false.');
  const id = header(request, 'idempotency-key');
  const reason = reasonOf(request);
  return {
    name,
    input: request.body ?? {},
    as: preview === 'true' ? 'preview' : 'run',
    ...(id === undefined ? {} : { id }),
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Headers hold no more than ASCII, so a reason is sent percent-encoded. */
function reasonOf(request: FastifyRequest): string | undefined {
  const encoded = header(request, 'x-reason');
  if (encoded === undefined || encoded === '') return undefined;
  let reason: string;
  try {
    reason = decodeURIComponent(encoded);
  } catch {
    throw malformed('X-Reason', 'Send the reason percent-encoded, in UTF-8.');
  }
  if (reason.length > 2000) throw malformed('X-Reason', 'A reason has at most 2000 characters.');
  if (reason.includes('\0')) throw malformed('X-Reason', 'There is a NUL character in the reason.');
  return reason;
}

function send(reply: FastifyReply, outcome: Outcome): FastifyReply {
  if (outcome.kind === 'preview') return reply.send(outcome.preview);
  reply.header('x-command', outcome.command);
  if (outcome.seq !== null) reply.header('x-seq', String(outcome.seq));
  if (outcome.kind === 'proposed') return reply.code(202).send({ proposal: outcome.proposal });
  reply.header('x-undo', outcome.undo);
  return reply.type('application/json; charset=utf-8').send(JSON.stringify(outcome.output ?? null));
}

function malformed(field: string, message: string): Problem {
  return new Problem({ code: 'malformed', field, message });
}
