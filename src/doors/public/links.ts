import type { FastifyInstance, FastifyRequest } from 'fastify';
import { run } from '#catalogue/run';
import { visitorActor } from '#catalogue/visitor';
import { Problem } from '#lib/problem';
import { type PublicProduct, productOfLink } from '#store/public-products';
import { versionOf } from '#store/votes';
import { sendOther } from './answer.ts';
import { serveDigestLinks } from './digest-links.ts';
import { formOf } from './form.ts';
import { html } from './html.ts';
import { messagePage } from './page.ts';
import type { PublicParts } from './parts.ts';

type Linked = { product: PublicProduct & { portal: boolean }; content: Record<string, string>; token: string };
type Query = { Querystring: { t?: string | string[] } };

/** What links out of our mails lead to: a page that asks, and acts only when its button is pressed, for programs open links too. */
export function serveLinks(scope: FastifyInstance, parts: PublicParts): void {
  const { env, signer } = parts;
  const linked = async (purpose: string, request: FastifyRequest<Query>): Promise<Linked | undefined> => {
    const token = [formOf(request.body)('t') || (request.query.t ?? '')].flat()[0] ?? '';
    const content = signer.read(purpose, token, parts.now().getTime());
    const product = content && (await productOfLink(env.db, content.workspace ?? '', content.product ?? ''));
    return content && product && { product, content, token };
  };
  const ask = (to: string, { product, token }: Linked, title: string, says: string, press: string) =>
    messagePage(
      shown(product),
      title,
      says,
      html`<form method="post" action="/p/-/${to}"><input type="hidden" name="t" value="${token}"><button>${press}</button></form>`,
    );

  scope.get<Query>(
    '/p/-/confirm',
    { config: { says: 'Public: asks whether an address is to be told' } },
    async (request, reply) => {
      const link = await linked('confirm', request);
      if (!link) return sendOther(reply, 410, overdue);
      const says = `We will write to ${link.content.email} when there is something to tell about it.`;
      return sendOther(reply, 200, ask('confirm', link, 'Confirm your address', says, 'Yes, tell me'));
    },
  );
  scope.post<Query>('/p/-/confirm', { config: { says: 'Public: confirm an address' } }, async (request, reply) => {
    const link = await linked('confirm', request);
    if (!link) return sendOther(reply, 410, overdue);
    const kept = await keepAddress(parts, link);
    const says = kept ? `We will write to ${link.content.email}.` : 'What you asked for was taken back meanwhile.';
    return sendOther(
      reply,
      kept ? 200 : 410,
      messagePage(shown(link.product), kept ? 'Confirmed' : 'It is gone', says),
    );
  });

  scope.get<Query>(
    '/p/-/stop',
    { config: { says: 'Public: asks whether mail shall stop' } },
    async (request, reply) => {
      const link = await linked('stop', request);
      if (!link) return sendOther(reply, 410, overdue);
      const says = `Shall ${link.content.email} get no more mail about ${link.product.name}?`;
      return sendOther(reply, 200, ask('stop', link, 'No more mail', says, 'No more mail'));
    },
  );
  // Mail programs post to the very address of the link, without cookie or form (RFC 8058).
  scope.post<Query>('/p/-/stop', { config: { says: 'Public: stop mail to an address' } }, async (request, reply) => {
    const link = await linked('stop', request);
    if (!link) return sendOther(reply, 410, overdue);
    const input = { product: link.product.product, email: link.content.email };
    await run(env, visitorActor(link.product), { name: 'portal.mute', input });
    const says = `${link.content.email} gets no more mail about ${link.product.name}.`;
    return sendOther(reply, 200, messagePage(shown(link.product), 'It has stopped', says));
  });
  serveDigestLinks(scope, parts);
}

/** Keeps a confirmed address with what it was left for; false where that is gone. */
async function keepAddress({ env }: PublicParts, { product, content }: Linked): Promise<boolean> {
  const { kind, id = '', email } = content;
  const actor = visitorActor(product);
  try {
    if (kind === 'vote') {
      const version = await versionOf(env.db, product.workspace, id);
      if (version === undefined) return false;
      await run(env, actor, { name: 'vote.confirm', input: { vote: id, email, seen: { [id]: version } } });
    } else await run(env, actor, { name: 'portal.confirm', input: { feedback: id, email, was: { email: null } } });
    await run(env, actor, { name: 'portal.unmute', input: { product: product.product, email } });
    return true;
  } catch (error) {
    if (error instanceof Problem && (error.code === 'not-found' || error.code === 'conflict')) return false;
    throw error;
  }
}

const shown = (product: { name: string; slug: string; portal: boolean }) => (product.portal ? product : null);

const overdue = messagePage(
  null,
  'This link is over',
  'It may be older than a week, or part of it was lost on the way. Ask for a new one where you left your address.',
);
