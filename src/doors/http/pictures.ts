import type { FastifyInstance } from 'fastify';
import { keepRedrawn, largestPicture, maySendPicture, pictureFor } from '#catalogue/picture';
import { redrawPicture } from '#catalogue/redraw-picture';
import { isUuid } from '#domain/short-id';
import { notFound, Problem } from '#lib/problem';
import type { Parts } from './parts.ts';
import { queryOf } from './query-string.ts';
import { type Asker, askerOf } from './who.ts';

const uuid = { type: 'string', format: 'uuid' };
const sent = {
  parameters: [
    { name: 'product', in: 'query', required: true, schema: uuid },
    { $ref: '#/components/parameters/Workspace' },
  ],
  requestBody: {
    required: true,
    content: {
      'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: largestPicture } },
    },
  },
  responses: {
    200: {
      description: 'Kept; a text names it as ![what it shows](picture:<id>)',
      content: {
        'application/json': { schema: { type: 'object', properties: { picture: uuid }, required: ['picture'] } },
      },
    },
    default: { $ref: '#/components/responses/Error' },
  },
};
const served = {
  parameters: [
    { name: 'id', in: 'path', required: true, schema: uuid },
    { name: 'workspace', in: 'query', required: false, schema: uuid },
  ],
  responses: {
    200: { description: 'The picture', content: { 'image/*': { schema: { type: 'string', format: 'binary' } } } },
    default: { $ref: '#/components/responses/Error' },
  },
};

/** Takes pictures for texts, and serves each to those who see its product. */
export async function servePictures(app: FastifyInstance, parts: Parts): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    // Asked before the body is read, so that a stranger cannot fill the memory.
    const allowed = new WeakMap<object, Asker>();
    scope.post(
      '/api/pictures',
      {
        config: { says: 'Send a picture for a text: PNG, JPEG, WebP or GIF, up to 15 MB', described: sent },
        bodyLimit: largestPicture,
        preParsing: async (request) => {
          const { product } = queryOf(request, ['product']);
          const asker = await askerOf(parts, request);
          if (!product)
            throw new Problem({
              code: 'malformed',
              field: 'product',
              message: 'Say "product" in the address: POST /api/pictures?product=<id>.',
            });
          await maySendPicture(parts.env, asker.actor, product);
          allowed.set(request, asker);
        },
      },
      async (request) => {
        const { product = '' } = queryOf(request, ['product']);
        const asker = allowed.get(request);
        if (!asker || !Buffer.isBuffer(request.body))
          throw new Problem({
            code: 'malformed',
            field: 'Content-Type',
            message: 'Send the picture as application/octet-stream.',
          });
        const picture = await redrawPicture(request.body);
        return { picture: await keepRedrawn(parts.env, asker.actor, product, picture) };
      },
    );
  });
  app.get<{ Params: { id: string } }>(
    '/api/pictures/:id',
    { config: { says: 'A picture of a text', described: served } },
    async (request, reply) => {
      const { workspace } = queryOf(request, ['workspace']);
      // A picture in a page sends no headers, so the workspace may stand in the address.
      if (workspace !== undefined) request.headers['x-workspace'] = workspace;
      const { actor } = await askerOf(parts, request);
      const { id } = request.params;
      if (!isUuid(id)) throw notFound();
      const picture = await pictureFor(parts.env, actor, id);
      const tag = `"${picture.hash}"`;
      reply
        .header('etag', tag)
        // It never changes; another person at the same browser asks for it anew.
        .header('cache-control', 'private, max-age=31536000, immutable')
        .header('vary', 'Cookie, Authorization, X-Workspace')
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox")
        .header('cross-origin-resource-policy', 'same-origin')
        .header('content-disposition', 'inline; filename="picture"');
      if (request.headers['if-none-match'] === tag) return reply.code(304).send();
      return reply.type(picture.type).send(picture.bytes);
    },
  );
}
