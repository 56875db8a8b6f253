import type { FastifyInstance } from 'fastify';
import { keepUpload, largestUpload, mayUpload } from '#catalogue/upload';
import { Problem } from '#lib/problem';
import type { Parts } from './parts.ts';
import { queryOf } from './query-string.ts';
import { askerOf } from './who.ts';

const described = {
  parameters: [
    { name: 'product', in: 'query', required: true, schema: { type: 'string', format: 'uuid' } },
    { name: 'name', in: 'query', required: true, schema: { type: 'string', maxLength: 255 } },
  ],
  requestBody: {
    required: true,
    content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary', maxLength: largestUpload } } },
  },
  responses: {
    200: {
      description: 'Kept',
      content: {
        'application/json': {
          schema: { type: 'object', properties: { file: { type: 'string', format: 'uuid' } }, required: ['file'] },
        },
      },
    },
  },
};

/** Takes in a file for an import to read; kept until that has ended, a day at most. */
export async function serveFiles(app: FastifyInstance, parts: Parts): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('application/octet-stream', { parseAs: 'buffer' }, (_request, body, done) =>
      done(null, body),
    );
    const config = { says: 'Upload a file for an import', described };
    // Asked before the body is read, so that a stranger cannot fill the memory.
    const allowed = new WeakMap<object, Awaited<ReturnType<typeof askerOf>>>();
    scope.post(
      '/api/files',
      {
        config,
        bodyLimit: largestUpload,
        preParsing: async (request) => {
          const { product, name } = queryOf(request, ['product', 'name']);
          const asker = await askerOf(parts, request);
          if (!product) throw missing('product');
          if (!name) throw missing('name');
          await mayUpload(parts.env, asker.actor, product);
          allowed.set(request, asker);
        },
      },
      async (request) => {
        const { product = '', name = '' } = queryOf(request, ['product', 'name']);
        const asker = allowed.get(request);
        if (!asker || !Buffer.isBuffer(request.body))
          throw new Problem({
            code: 'malformed',
            field: 'Content-Type',
            message: 'Send the file as application/octet-stream.',
          });
        return { file: await keepUpload(parts.env, asker.actor, product, name, request.body) };
      },
    );
  });
}

function missing(field: string): Problem {
  return new Problem({
    code: 'malformed',
    field,
    message: `Say "${field}" in the address: POST /api/files?product=<id>&name=<file name>.`,
  });
}
