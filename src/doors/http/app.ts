import type { Socket } from 'node:net';
import Fastify, { type FastifyInstance, LogController, type RouteOptions } from 'fastify';
import { describeAccountRoute } from './account-routes.ts';
import { largestBody, readBodies } from './bodies.ts';
import { serveCommands } from './commands.ts';
import { answerErrors } from './errors.ts';
import { serveExport } from './export.ts';
import { serveFiles } from './files.ts';
import { compressAnswers, sendHeaders } from './headers.ts';
import { serveHealth } from './health.ts';
import { serveMcp } from './mcp.ts';
import { serveMetrics } from './metrics.ts';
import { describeRoutes, serveOpenApi } from './openapi.ts';
import type { Parts } from './parts.ts';
import { servePictures } from './pictures.ts';
import { serveQueries } from './queries.ts';
import { mustBeSameOrigin } from './same-origin.ts';
import { serveWeb } from './web.ts';

/** The app and every route that it serves. */
export type Built = { app: FastifyInstance; routes: () => readonly RouteOptions[] };

/** The HTTP door, ready to listen: every command and query of the catalogue, and the routes around them. */
export async function buildApp(parts: Parts): Promise<Built> {
  const app = Fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => parts.env.newId(),
    bodyLimit: largestBody,
    routerOptions: { maxParamLength: 200 },
    exposeHeadRoutes: false,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    requestTimeout: 120_000,
    keepAliveTimeout: 65_000,
    http: { maxHeaderSize: 16_384, headersTimeout: 10_000, connectionsCheckingInterval: 2_000 },
    clientErrorHandler: answerUnreadable,
  });
  const routes = describeRoutes(app);
  app.addHook('onRoute', (route) => {
    const known = describeAccountRoute(String(route.method), route.url);
    if (known && route.config?.says === undefined) route.config = { ...route.config, ...known };
  });
  await sendHeaders(app, parts.publicUrl);
  await compressAnswers(app);
  readBodies(app);
  app.addHook('onRequest', async (request) => {
    // A key is no cookie: no page of another site can make a browser send one.
    if (request.headers.authorization === undefined) mustBeSameOrigin(request.method, request.headers, parts.publicUrl);
  });
  answerErrors(app, parts.webFolder !== null);
  serveMetrics(app);
  serveHealth(app, parts);
  serveOpenApi(app, parts, routes);
  serveCommands(app, parts);
  serveQueries(app, parts);
  serveMcp(app, parts);
  await serveFiles(app, parts);
  await servePictures(app, parts);
  serveExport(app, parts);
  for (const plugin of parts.plugins) await app.register(plugin);
  if (parts.webFolder !== null) await serveWeb(app, parts.webFolder);
  return { app, routes };
}

/** Answers what Node could not even read as a request, in the shape of all other errors. */
function answerUnreadable(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const [status, code, message] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? [
          '431 Request Header Fields Too Large',
          'too-large',
          'The headers and the address together are larger than the limit of 16 kB.',
        ]
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ['408 Request Timeout', 'malformed', 'The request did not arrive in time.']
        : ['400 Bad Request', 'malformed', 'This is no HTTP request that can be read.'];
  const body = JSON.stringify({ error: { code, message, requestId: '' } });
  socket.end(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
  );
}
