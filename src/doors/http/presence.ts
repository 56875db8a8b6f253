import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Actor } from '#catalogue/define';
import { parseInput } from '#catalogue/run';
import { sightOf } from '#catalogue/sight';
import { mostPlaces, presentHows, presentKinds } from '#domain/presence';
import type { Presence } from '#feed/presence/presence';
import { Problem } from '#lib/problem';
import { rateWindow } from '#lib/rate-window';

/** Times a minute that one member may say where they are, at one process. */
const mostAMinute = 120;

const said = z.strictObject({
  /** Names the page, so that one tab that leaves does not take another with it. */
  page: z.string().regex(/^[\w-]{8,40}$/),
  /** Counts what the page says. */
  n: z.int().min(1),
  product: z.uuid(),
  at: z
    .array(z.strictObject({ kind: z.enum(presentKinds), id: z.string().min(1).max(40), how: z.enum(presentHows) }))
    .max(mostPlaces),
});

/** The route by which a page in a browser says where its reader is, and hears where the others are. */
export function presenceRoute(
  app: FastifyInstance,
  presence: Presence,
  ask: (request: FastifyRequest) => Promise<{ actor: Actor }>,
  now: () => number,
): void {
  const limit = rateWindow(mostAMinute, 60_000, now);
  const config = { says: 'Say where in a product one is, and hear where others are', described };
  app.post('/api/presence', { config }, async (request) => {
    const { actor } = await ask(request);
    if (actor.key !== undefined)
      throw new Problem({
        code: 'not-allowed',
        message: 'A key is nowhere: only people in a browser say where they are.',
      });
    const seconds = limit(`${actor.workspace} ${actor.member}`);
    if (seconds > 0)
      throw new Problem({
        code: 'too-many',
        message: `You move about too quickly for others to follow. Wait ${seconds} seconds.`,
        details: { retryAfter: seconds },
      });
    const { page, ...where } = parseInput(said, request.body ?? {}) as z.infer<typeof said>;
    return { present: await presence.say(sightOf(actor), { id: page, ...where }) };
  });
}

const place = {
  type: 'object',
  required: ['kind', 'id', 'how'],
  properties: {
    kind: { enum: [...presentKinds] },
    id: { type: 'string', description: 'The id or the short id of the record' },
    how: { enum: [...presentHows], description: 'Looks at it, has the cursor on its row, or writes in it' },
  },
};
const described = {
  requestBody: {
    required: true,
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['page', 'n', 'product', 'at'],
          properties: {
            page: { type: 'string', description: 'Names the page' },
            n: { type: 'integer', minimum: 1, description: 'Counts what the page says: what was overtaken is dropped' },
            product: { type: 'string', format: 'uuid' },
            at: { type: 'array', maxItems: mostPlaces, items: place },
          },
        },
      },
    },
  },
  responses: {
    200: {
      description: 'Where everybody is in the product, by member; nothing of it is stored',
      content: {
        'application/json': {
          schema: {
            type: 'object',
            properties: { present: { type: 'object', additionalProperties: { type: 'array', items: place } } },
          },
        },
      },
    },
    default: { $ref: '#/components/responses/Error' },
  },
};
