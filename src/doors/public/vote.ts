import { run } from '#catalogue/run';
import { visitorActor } from '#catalogue/visitor';
import { isMailAddress, sameAddress } from '#domain/mail-address';
import { notFound } from '#lib/problem';
import type { PublicFeature } from '#store/public-pages';
import type { PublicProduct } from '#store/public-products';
import { voteOfVisitor } from '#store/votes';
import type { Form } from './form.ts';
import { type Html, html } from './html.ts';
import { mayAskToConfirm, withinLimits } from './limits.ts';
import type { PublicParts } from './parts.ts';
import type { Visitor } from './visitor.ts';

/** Counts a visitor's wish, or takes it back; answers the feature. What is not published is not found. */
export async function takeVote(
  parts: PublicParts,
  product: PublicProduct,
  features: readonly PublicFeature[],
  visitor: Visitor,
  short: string,
  way: 'vote' | 'unvote',
): Promise<PublicFeature> {
  const feature = published(features, short);
  await withinLimits(parts.pool, 'vote', visitor, parts.now());
  await run(parts.env, visitorActor(product), {
    name: way === 'vote' ? 'vote.cast' : 'vote.withdraw',
    input: { feature: feature.id, visitor: visitor.id },
  });
  return feature;
}

/** The form by which whoever voted leaves an address. */
export function followForm(
  product: { slug: string },
  feature: PublicFeature,
  token: string,
  typed: string,
  wrong: string | null,
): Html {
  return html`${wrong !== null && html`<p class="wrong" role="alert">${wrong}</p>`}
<form method="post" action="/p/${product.slug}/follow"><input type="hidden" name="token" value="${token}"><input type="hidden" name="feature" value="F-${feature.short}">
<label for="email">Shall we tell you when it is there? <small>Your e-mail; you confirm it by a link, and one press ends it.</small></label>
<input id="email" name="email" type="email" maxlength="200" autocomplete="email" required value="${typed}">
<button>Tell me</button></form>
<p><a href="/p/${product.slug}#F-${feature.short}">Back to the ideas</a></p>`;
}

/** Has a voter asked by mail whether the address is theirs; nothing is kept of it before they say yes. */
export async function takeFollower(
  parts: PublicParts,
  product: PublicProduct,
  features: readonly PublicFeature[],
  visitor: Visitor,
  form: Form,
): Promise<{ title: string; says: string; more: Html | null; status: number }> {
  const feature = published(features, form('feature'));
  const email = sameAddress(form('email'));
  if (!isMailAddress(email)) {
    const more = followForm(product, feature, visitor.token, form('email').slice(0, 200), 'This is no e-mail address.');
    return { title: 'Your vote counts', says: `You wish for “${feature.title}”.`, more, status: 422 };
  }
  await withinLimits(parts.pool, 'vote', visitor, parts.now());
  const vote = await voteOfVisitor(parts.env.db, product, feature.id, visitor.id);
  if (vote === undefined) throw notFound();
  const { workspace, name: productName } = product;
  if (await mayAskToConfirm(parts.pool, email, visitor, parts.now()))
    await parts.askToConfirm?.({
      workspace,
      product: product.product,
      productName,
      kind: 'vote',
      id: vote,
      email,
      about: feature.title,
    });
  const more = html`<p><a href="/p/${product.slug}">Back to the ideas</a></p>`;
  return {
    title: 'Look into your mail',
    says: `We have sent a link to ${email}. Open it, and we tell you there when “${feature.title}” is there.`,
    more,
    status: 200,
  };
}

function published(features: readonly PublicFeature[], short: string): PublicFeature {
  const feature = features.find((candidate) => `F-${candidate.short}` === short);
  if (!feature) throw notFound();
  return feature;
}
