import { publicHorizon } from '#domain/public';
import type { PublicFeature } from '#store/public-pages';
import { status } from './board.ts';
import { type Html, html } from './html.ts';
import { once } from './once.ts';

const perColumn = 40;
const columns = { now: 'Now', next: 'Next', later: 'Later' } as const;

/** Where the published features stand: now, next, later, and never a date. */
export function roadmap(product: { slug: string }, features: readonly PublicFeature[]): Html {
  const placed = features.map((feature) => ({ feature, at: publicHorizon(feature.stage, feature.horizon) }));
  const names = Object.keys(columns) as (keyof typeof columns)[];
  return html`<h1>Roadmap</h1>
<p class="lead">What we work on, what comes after it, and what we mean to do later.</p>
<div class="columns">${names.map((name) => {
    const here = placed.filter(({ at }) => at === name);
    return html`<section aria-labelledby="${name}"><h2 id="${name}">${columns[name]}</h2>${
      here.length === 0
        ? html`<p class="meta">Nothing at this moment.</p>`
        : html`<ul>${here.slice(0, perColumn).map(({ feature }) => placedCard(feature, product.slug))}</ul>`
    }${here.length > perColumn && html`<p class="meta"><a href="/p/${product.slug}">and ${here.length - perColumn} more among the ideas</a></p>`}</section>`;
  })}</div>`;
}

const placedCard = once(
  (feature: PublicFeature, slug: string) =>
    html`<li><h3>${feature.title}</h3>${feature.text && html`<p>${feature.text}</p>`}<p>${status(feature)} <a href="/p/${slug}#F-${feature.short}">${feature.votes === 1 ? '1 vote' : `${feature.votes} votes`}</a></p></li>`,
);
