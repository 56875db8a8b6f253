import {
  createMcpHandler,
  isLegacyRequest,
  type Server,
  WebStandardStreamableHTTPServerTransport,
} from '@modelcontextprotocol/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { selectionOf } from '#doors/mcp/selection';
import { mcpServer } from '#doors/mcp/server';
import { Problem } from '#lib/problem';
import { type ErrorAnswer, logRefusal } from './errors.ts';
import type { Parts } from './parts.ts';
import { queryOf } from './query-string.ts';
import { mustBeSameOrigin } from './same-origin.ts';
import { header, keyHolderOf } from './who.ts';

/** Headers by which the two sides of MCP understand each other. */
const spoken = ['content-type', 'mcp-protocol-version', 'mcp-method', 'mcp-name'];

/** The catalogue for agents: MCP by streamable HTTP, one answer to each POST and nothing kept in between. */
export function serveMcp(app: FastifyInstance, parts: Parts): void {
  app.post('/mcp', { config: { says: 'The catalogue for agents, by the Model Context Protocol' } }, (request, reply) =>
    answerAgent(parts, request, reply),
  );
  const config = { says: 'Refused: an agent sends all by POST, and nothing is kept between two requests' };
  app.route({
    method: ['GET', 'DELETE'],
    url: '/mcp',
    config,
    handler: async (request, reply) => {
      const message = 'An agent sends everything to this address by POST.';
      return reply
        .code(405)
        .header('allow', 'POST')
        .send({ error: { code: 'malformed', message, requestId: request.id } });
    },
  });
}

async function answerAgent(parts: Parts, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  // A page that got hold of a key must still be of this address.
  mustBeSameOrigin(request.method, { ...request.headers, cookie: undefined }, parts.publicUrl);
  const actor = await keyHolderOf(parts, request, 'mcp');
  const selection = selectionOf(parts.env, queryOf(request, ['tools']).tools);
  if (Array.isArray(request.body))
    throw new Problem({ code: 'malformed', field: 'body', message: 'Send one message in each request.' });
  const refused = (error: unknown, answer: ErrorAnswer) => logRefusal(request, error, answer);
  const calling = { env: parts.env, actor, requestId: request.id, refused };
  const response = await exchange(() => mcpServer(calling, selection, parts.version), request);
  const type = response.headers.get('content-type');
  if (type !== null) reply.type(type);
  return reply.code(response.status).send(await response.text());
}

/** One message and its answer, in whichever of the protocol's two generations it is written. */
async function exchange(make: () => Server, request: FastifyRequest): Promise<Response> {
  // The answer is JSON whatever a client says it takes; the kit would refuse one that does not name both kinds.
  const headers = new Headers({ accept: 'application/json, text/event-stream' });
  for (const name of spoken) {
    const value = header(request, name);
    if (value !== undefined) headers.set(name, value);
  }
  const parsedBody = request.body ?? null;
  const message = new Request('http://throughline.invalid/mcp', { method: 'POST', headers });
  if (!(await isLegacyRequest(message, parsedBody))) {
    const { fetch: handle } = createMcpHandler(make, { legacy: 'reject', maxSubscriptions: 0 });
    return handle(message, { parsedBody });
  }
  const server = make();
  const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
  await server.connect(transport);
  try {
    return await transport.handleRequest(message, { parsedBody });
  } finally {
    await server.close();
  }
}
