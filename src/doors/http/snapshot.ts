import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { isUuid } from '#domain/short-id';
import { snapshot } from '#feed/snapshot';
import { Problem } from '#lib/problem';
import { makeTurns } from '#lib/turns';

type Ask = (
  request: FastifyRequest,
) => Promise<{ actor: Actor; query: Partial<Record<'workspace' | 'product', string>> }>;

/** Each holds a connection of the pool while it reads. */
const atOnce = 3;
/** Pages read ahead of a slow receiver, so that most snapshots end their transaction at the database's own speed. */
const pagesAhead = 8;
/** Whoever has not taken a snapshot by then gives its turn to others, and asks again. */
const longestMs = 60_000;

/** `GET /api/snapshot`: what a browser keeps, in one piece, with the sequence from which the live stream goes on. */
export function snapshotRoute(app: FastifyInstance, { db, clock }: Pick<Env, 'db' | 'clock'>, ask: Ask): void {
  const turns = makeTurns(atOnce);
  app.get(
    '/api/snapshot',
    { config: { says: 'Everything in sight that lists are made of', described } },
    async (request, reply) => {
      const { actor, query } = await ask(request);
      const { product } = query;
      if (product !== undefined && !isUuid(product))
        throw new Problem({ code: 'malformed', field: 'product', message: 'Give the id of a product.' });
      const now = actor.clock ?? new Date(clock()).toISOString();
      const pages = snapshot(db, { workspace: actor.workspace, member: actor.member, now }, product ?? null);
      const body = Readable.from(inTurn(pages, turns), {
        objectMode: true,
        highWaterMark: pagesAhead,
        signal: AbortSignal.timeout(longestMs),
      });
      return reply.type('application/x-ndjson; charset=utf-8').send(body);
    },
  );
}

async function* inTurn(pages: AsyncGenerator<string>, turns: () => Promise<() => void>): AsyncGenerator<string> {
  const done = await turns();
  try {
    yield* pages;
  } finally {
    done();
  }
}

const described = {
  parameters: [
    {
      name: 'product',
      in: 'query',
      required: false,
      description: 'One product only; nothing where it is out of sight.',
      schema: { type: 'string' },
    },
    { $ref: '#/components/parameters/Workspace' },
  ],
  responses: {
    200: {
      description:
        'Lines {kind, row}, at last {end, seq, counts, left}; stories that ended more than 90 days ago are left out',
      content: { 'application/x-ndjson': { schema: { type: 'string' } } },
    },
    default: { $ref: '#/components/responses/Error' },
  },
};
