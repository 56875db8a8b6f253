import type { FastifyInstance, RouteOptions } from 'fastify';
import type { Parts } from './parts.ts';

const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
});
const string = { type: 'string' };

const components = {
  securitySchemes: {
    key: {
      type: 'http',
      scheme: 'bearer',
      description: 'A key of a member, which says what it may do: read, propose or decide.',
    },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: 'throughline',
      description: 'The session of somebody who signed in; __Host-throughline under https.',
    },
  },
  parameters: {
    Workspace: header('X-Workspace', 'The workspace, where a session belongs to several. A key belongs to one.'),
    CommandId: header('Idempotency-Key', "The command's id, chosen by its sender: sent twice, it is once done."),
    Reason: header('X-Reason', 'Why, percent-encoded in UTF-8; shown in the log and with a proposal.'),
    Preview: {
      name: 'preview',
      in: 'query',
      required: false,
      description: 'true: show what it would do, and do nothing.',
      schema: { type: 'string', enum: ['true', 'false'] },
    },
  },
  responses: {
    Proposed: {
      description: 'Somebody else decides this: it was stored as a proposal.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              proposal: { type: 'object', properties: { id: string, short: string }, required: ['id', 'short'] },
            },
            required: ['proposal'],
          },
        },
      },
    },
    Error: {
      description:
        'Refused, and nothing was changed: 400 malformed, 401 not-signed-in, 403 not-allowed, 404 not-found, 409 conflict, 413 too-large, 422 invalid, 429 too-many, 503 unavailable.',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: {
              error: {
                type: 'object',
                properties: { code: string, message: string, field: string, requestId: string },
                required: ['code', 'message', 'requestId'],
              },
            },
            required: ['error'],
          },
        },
      },
    },
  },
};

/** Notes every route that is registered from now on, and answers the description of them all. */
export function describeRoutes(app: FastifyInstance): () => RouteOptions[] {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    routes.push(route);
  });
  return () => routes;
}

/** The description of the API, from the routes themselves. */
export function serveOpenApi(app: FastifyInstance, parts: Parts, routes: () => RouteOptions[]): void {
  let text: string | undefined;
  app.get('/api/openapi.json', { config: { says: 'The description of this API' } }, async (_request, reply) => {
    text ??= JSON.stringify(openApi(routes(), parts.version));
    return reply.type('application/json; charset=utf-8').send(text);
  });
}

/** Routes as an OpenAPI 3.1 document. */
export function openApi(
  routes: readonly RouteOptions[],
  version: string,
): { paths: Record<string, Record<string, unknown>> } & Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.url.replace(/:(\w+)/g, '{$1}').replace('*', '{path}');
    for (const method of [route.method].flat()) {
      if (method === 'HEAD' || route.config?.says === undefined) continue;
      const described = route.config.described ?? {
        responses: { 200: { description: 'Done' }, default: { $ref: '#/components/responses/Error' } },
      };
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
        name,
        in: 'path',
        required: true,
        schema: string,
      }));
      const parameters = [...names, ...((described.parameters as unknown[] | undefined) ?? [])];
      paths[path] = {
        ...paths[path],
        [method.toLowerCase()]: {
          summary: route.config.says,
          ...described,
          ...(parameters.length > 0 ? { parameters } : {}),
        },
      };
    }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Throughline', version },
    security: [{ key: [] }, { session: [] }],
    paths,
    components,
  };
}
