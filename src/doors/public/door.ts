import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { clientAddress } from '#lib/client-address';
import { inTime } from '#lib/in-time';
import { notFound, Problem } from '#lib/problem';
import { type PublicProduct, publicProduct } from '#store/public-products';
import { votesOfVisitor } from '#store/votes';
import { sendNothing, sendOther, sendPage, sendShared } from './answer.ts';
import { serveAssets } from './assets.ts';
import { board } from './board.ts';
import { changelog, changelogRss } from './changelog.ts';
import { keptContent } from './content.ts';
import { answerTrouble } from './errors.ts';
import { formOf, readForms } from './form.ts';
import { serveLinks } from './links.ts';
import { messagePage, page } from './page.ts';
import type { PublicParts } from './parts.ts';
import { renderedOnce } from './rendered.ts';
import { roadmap } from './roadmap.ts';
import { takeWords } from './take-words.ts';
import { nothingTyped, tellForm } from './tell.ts';
import { keepVisitor, sentByOurForm, type Visitor, visitorOf } from './visitor.ts';
import { followForm, takeFollower, takeVote } from './vote.ts';

const patience = 8_000;
const slugShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const read = ['GET', 'HEAD'];

type Slug = { Params: { slug: string }; Querystring: Record<string, string | string[] | undefined> };

/** The pages that anybody may read, and the forms on them: no script, no sign-in, nothing but what was published. */
export async function publicDoor(scope: FastifyInstance, parts: PublicParts): Promise<void> {
  const { env, signer } = parts;
  const https = parts.publicUrl?.startsWith('https:') === true;
  const kept = keptContent(env.db);
  const featuresOf = (product: PublicProduct) => inTime(patience, kept.features(product));
  const newsOf = (product: PublicProduct) => inTime(patience, kept.news(product));
  readForms(scope);
  answerTrouble(scope);

  const openAt = async (slug: string): Promise<PublicProduct> => {
    const product =
      slugShape.test(slug) && slug.length <= 60 ? await inTime(patience, publicProduct(env.db, slug)) : undefined;
    if (!product) throw notFound();
    return product;
  };
  const visitorAt = (request: FastifyRequest, reply: FastifyReply): Visitor & { isNew: boolean } => {
    const address = clientAddress(request.socket.remoteAddress, request.headers['x-forwarded-for'], parts.trusted);
    const { visitor, isNew } = visitorOf(request, signer, address, env.newSecret);
    if (isNew) keepVisitor(reply, visitor, https);
    return { ...visitor, isNew };
  };
  /** A form's sender and the product it is about; refused where no page of ours made the form. */
  const sender = async (request: FastifyRequest<Slug>, reply: FastifyReply) => {
    const product = await openAt(request.params.slug);
    const form = formOf(request.body);
    const visitor = visitorAt(request, reply);
    return { product, form, visitor, ours: sentByOurForm(visitor, visitor.isNew, form('token')) };
  };
  serveAssets(scope);

  scope.route<Slug>({
    method: read,
    url: '/p/:slug',
    config: { says: 'Public: the published features with their votes' },
    handler: async (request, reply) => {
      const product = await openAt(request.params.slug);
      const features = await featuresOf(product);
      const visitor = visitorAt(request, reply);
      const voted = visitor.isNew ? new Set<string>() : await votesOfVisitor(env.db, product, visitor.id);
      const asked = { words: one(request.query.q).slice(0, 200), page: Number(one(request.query.page)) || 1 };
      const main = board(product, features, { voted, token: visitor.token }, asked);
      return sendPage(request, reply, page(product, 'board', product.name, main));
    },
  });

  scope.route<Slug>({
    method: read,
    url: '/p/:slug/roadmap',
    config: { says: 'Public: what is now, next and later' },
    handler: async (request, reply) => {
      const product = await openAt(request.params.slug);
      const features = await featuresOf(product);
      const whole = renderedOnce(features, ['roadmap', product.slug, product.name], () =>
        page(product, 'roadmap', 'Roadmap', roadmap(product, features)),
      );
      return sendShared(request, reply, whole);
    },
  });

  scope.route<Slug>({
    method: read,
    url: '/p/:slug/changelog',
    config: { says: 'Public: what was announced' },
    handler: async (request, reply) => {
      const product = await openAt(request.params.slug);
      const news = await newsOf(product);
      const at = Number(one(request.query.page)) || 1;
      const whole = renderedOnce(news, ['changelog', product.slug, product.name, at], () =>
        page(product, 'changelog', 'Changelog', changelog(product, news, at)),
      );
      return sendShared(request, reply, whole);
    },
  });

  scope.route<Slug>({
    method: read,
    url: '/p/:slug/changelog.rss',
    config: { says: 'Public: what was announced, for feed readers' },
    handler: async (request, reply) => {
      const product = await openAt(request.params.slug);
      const news = await newsOf(product);
      const base = parts.publicUrl ?? addressedTo(request);
      const whole = renderedOnce(news, ['rss', product.slug, product.name, base], () =>
        changelogRss(product, news, base),
      );
      return sendShared(request, reply, whole, 'application/rss+xml; charset=utf-8');
    },
  });

  scope.route<Slug>({
    method: read,
    url: '/p/:slug/tell',
    config: { says: 'Public: the form to leave feedback' },
    handler: async (request, reply) => {
      const product = await openAt(request.params.slug);
      const { token } = visitorAt(request, reply);
      const carried = { token, once: env.newSecret().slice(0, 22), wrong: null };
      return sendPage(request, reply, page(product, 'tell', 'Tell us', tellForm(product, nothingTyped, carried)));
    },
  });

  scope.post<Slug>('/p/:slug/tell', { config: { says: 'Public: leave feedback' } }, async (request, reply) => {
    const { product, form, visitor, ours } = await sender(request, reply);
    const taken = await takeWords(parts, product, visitor, form, ours);
    if ('thanks' in taken) return sendOther(reply, 200, messagePage(product, 'Thank you', taken.thanks));
    const carried = { token: visitor.token, once: form('once').slice(0, 22), wrong: taken.wrong };
    if (taken.retryAfter !== undefined) void reply.header('retry-after', String(taken.retryAfter));
    return sendOther(reply, taken.status, page(product, 'tell', 'Tell us', tellForm(product, taken.typed, carried)));
  });

  for (const way of ['vote', 'unvote'] as const)
    scope.post<Slug>(`/p/:slug/${way}`, { config: { says: `Public: ${saysWay[way]}` } }, async (request, reply) => {
      const { product, form, visitor, ours } = await sender(request, reply);
      if (!ours) throw notOurs();
      const feature = await takeVote(parts, product, await featuresOf(product), visitor, form('feature'), way);
      if (way === 'unvote' || parts.askToConfirm === null)
        return reply.code(303).header('location', `/p/${product.slug}#F-${feature.short}`).send();
      const more = followForm(product, feature, visitor.token, '', null);
      return sendOther(reply, 200, messagePage(product, 'Your vote counts', `You wish for “${feature.title}”.`, more));
    });

  scope.post<Slug>(
    '/p/:slug/follow',
    { config: { says: 'Public: leave an address to be told' } },
    async (request, reply) => {
      const { product, form, visitor, ours } = await sender(request, reply);
      if (!ours) throw notOurs();
      const { title, says, more, status } = await takeFollower(
        parts,
        product,
        await featuresOf(product),
        visitor,
        form,
      );
      return sendOther(reply, status, messagePage(product, title, says, more));
    },
  );

  serveLinks(scope, parts);
  for (const url of ['/p', '/p/*'])
    scope.route({
      method: read,
      url,
      config: { says: 'Public: nothing' },
      handler: async (request, reply) => {
        const slashed = /^(\/p\/[a-z0-9-]{1,60}(?:\/(?:roadmap|changelog|changelog\.rss|tell))?)\/+(\?.*)?$/.exec(
          request.url,
        );
        // Whether or not such a page is open: only the page itself says that.
        if (slashed) return reply.redirect(`${slashed[1]}${slashed[2] ?? ''}`, 308);
        return sendNothing(reply);
      },
    });
}

const saysWay = { vote: 'vote for a feature', unvote: 'take a vote back' };

/** What a form is refused with that did not come from a page we gave this browser. */
function notOurs(): Problem {
  return new Problem({
    code: 'not-allowed',
    message:
      'Your browser did not show that this came from our page. Allow its cookie, go back, reload the page and try again.',
  });
}

const one = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? '';

/** The address that the request was sent to, as far as it is one. */
function addressedTo(request: FastifyRequest): string {
  const { host = '' } = request.headers;
  return /^[\w.:[\]-]{1,255}$/.test(host) ? `http://${host}` : '';
}
