import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import type { Actor } from '#catalogue/define';
import { sightOf } from '#catalogue/sight';
import { exportLines, exportTables } from '#feed/export-lines';
import { notFound, Problem } from '#lib/problem';
import { makeTurns } from '#lib/turns';
import { zip } from '#lib/zip';
import { findRows } from '#store/find';
import type { Parts } from './parts.ts';
import { queryOf } from './query-string.ts';
import { askerOf } from './who.ts';

const formats = ['jsonl', 'csv'] as const;
const withPictures = ['all', 'none'] as const;
/** Each holds a connection of the pool while it reads. */
const atOnce = 2;
/** Whoever has not taken an export by then gives its turn to others. */
const longestMs = 600_000;

const described = {
  parameters: [
    {
      name: 'product',
      in: 'query',
      required: false,
      description: 'One product, by id or slug; without it the whole workspace, for administrators.',
      schema: { type: 'string' },
    },
    {
      name: 'format',
      in: 'query',
      required: false,
      description: 'jsonl (the default) loses nothing and can be imported again; csv is an archive of tables.',
      schema: { type: 'string', enum: formats },
    },
    {
      name: 'pictures',
      in: 'query',
      required: false,
      description: 'all (the default): the pictures that texts name come along in JSON lines; none: they stay behind.',
      schema: { type: 'string', enum: withPictures },
    },
    { name: 'workspace', in: 'query', required: false, schema: { type: 'string', format: 'uuid' } },
    { $ref: '#/components/parameters/Workspace' },
  ],
  responses: {
    200: {
      description:
        'JSON lines: a head, {kind, row} each, {picture} each, at last {end, counts}; or a ZIP archive of tables',
      content: {
        'application/x-ndjson': { schema: { type: 'string' } },
        'application/zip': { schema: { type: 'string', format: 'binary' } },
      },
    },
    default: { $ref: '#/components/responses/Error' },
  },
};

/** `GET /api/export`: everything that the asker may see, of a product or of the workspace, as one file. */
export function serveExport(app: FastifyInstance, parts: Parts): void {
  const turns = makeTurns(atOnce);
  app.get(
    '/api/export',
    { config: { says: 'Everything in sight, as one file', described } },
    async (request, reply) => {
      const asks = queryOf(request, ['product', 'format', 'workspace', 'pictures']);
      const { product: named, format = 'jsonl', workspace, pictures = 'all' } = asks;
      // A link in a page sends no headers, so the workspace may stand in the address.
      if (workspace !== undefined) request.headers['x-workspace'] = workspace;
      const { actor } = await askerOf(parts, request);
      if (!formats.some((known) => known === format))
        throw new Problem({ code: 'malformed', field: 'format', message: 'Say format=jsonl or format=csv.' });
      if (!withPictures.some((known) => known === pictures))
        throw new Problem({ code: 'malformed', field: 'pictures', message: 'Say pictures=all or pictures=none.' });
      if (named === undefined && !actor.admin)
        throw new Problem({
          code: 'not-allowed',
          message: 'Only an administrator exports the whole workspace. Name a product: /api/export?product=<id>.',
        });
      const product = named === undefined ? null : await productNamed(parts, actor, named);
      const now = actor.clock ?? new Date(parts.env.clock()).toISOString();
      const { db } = parts.env;
      const asked = { workspace: actor.workspace, member: actor.member, product };
      const chunks =
        format === 'csv'
          ? zip(exportTables(db, asked))
          : exportLines(db, { ...asked, now, pictures: pictures === 'all' });
      const body = Readable.from(inTurn<string | Buffer>(chunks, turns), { signal: AbortSignal.timeout(longestMs) });
      const name = `throughline-${now.slice(0, 10)}${format === 'csv' ? '.zip' : '.jsonl'}`;
      return reply
        .type(format === 'csv' ? 'application/zip' : 'application/x-ndjson; charset=utf-8')
        .header('content-disposition', `attachment; filename="${name}"`)
        .header('cache-control', 'no-store')
        .send(body);
    },
  );
}

/** The id of a product in sight, by its id or slug. */
async function productNamed({ env }: Parts, actor: Actor, word: string): Promise<string> {
  const found = await findRows(env.db, sightOf(actor), new Map([['product', new Set([word])]]));
  const row = found.get('product')?.get(word);
  if (!row) throw notFound();
  return row.id;
}

async function* inTurn<T>(chunks: AsyncGenerator<T>, turns: () => Promise<() => void>): AsyncGenerator<T> {
  const done = await turns();
  try {
    yield* chunks;
  } finally {
    done();
  }
}
