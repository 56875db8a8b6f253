import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Actor } from '#catalogue/define';
import { run } from '#catalogue/run';
import { standingClock } from '#store/cursors';
import { memberRights } from '#store/rights';
import { sendOther } from './answer.ts';
import { formOf } from './form.ts';
import { html } from './html.ts';
import { messagePage } from './page.ts';
import type { PublicParts } from './parts.ts';

type Query = { Querystring: { t?: string | string[] } };

const address = '/p/-/digest';
const broken = messagePage(
  null,
  'This link does not work',
  'Part of it was lost on the way. You can switch the mail off in your settings.',
);

/** The link of the daily mail by which its reader switches it off: a page that asks, and acts only when its button is pressed. */
export function serveDigestLinks(scope: FastifyInstance, parts: PublicParts): void {
  const { env, signer, now } = parts;
  const readerOf = async (request: FastifyRequest<Query>): Promise<{ actor: Actor; token: string } | undefined> => {
    const token = [formOf(request.body)('t') || (request.query.t ?? '')].flat()[0] ?? '';
    const { workspace = '', member = '' } = signer.read('digest', token, now().getTime()) ?? {};
    const rights = workspace === '' ? undefined : await memberRights(env.db, workspace, { member });
    if (!rights) return undefined;
    const clock = await standingClock(env.db, workspace);
    return { actor: { workspace, ...rights, via: 'portal', power: 'decide', ...(clock ? { clock } : {}) }, token };
  };

  scope.get<Query>(
    address,
    { config: { says: 'Public: asks whether the daily mail shall stop' } },
    async (request, reply) => {
      const reader = await readerOf(request);
      if (!reader) return sendOther(reply, 410, broken);
      const press = html`<form method="post" action="${address}"><input type="hidden" name="t" value="${reader.token}"><button>No more mail</button></form>`;
      const says = 'Shall your inbox be told by mail no more? It stays as it is in Throughline.';
      return sendOther(reply, 200, messagePage(null, 'No more mail', says, press));
    },
  );
  // Mail programs post to the very address of the link, without cookie or form (RFC 8058).
  scope.post<Query>(address, { config: { says: 'Public: stop the daily mail' } }, async (request, reply) => {
    const reader = await readerOf(request);
    if (!reader) return sendOther(reply, 410, broken);
    await run(env, reader.actor, { name: 'notice.digest', input: { digest: 'off' } });
    const says = 'You get no more mail about your inbox. In your settings you can have it again.';
    return sendOther(reply, 200, messagePage(null, 'It has stopped', says));
  });
}
