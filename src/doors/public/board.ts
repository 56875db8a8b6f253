import { publicStatus, takesVotes } from '#domain/public';
import { foldText } from '#domain/text';
import type { PublicFeature } from '#store/public-pages';
import { type Html, html } from './html.ts';
import { once } from './once.ts';

/** What of a visitor a board shows and its form carries. */
export type BoardVisitor = { voted: ReadonlySet<string>; token: string };

const perPage = 50;

/** The published features, most wished for first, with a button for each that still takes votes. */
export function board(
  product: { name: string; slug: string },
  features: readonly PublicFeature[],
  visitor: BoardVisitor,
  asked: { words: string; page: number },
): Html {
  const wanted = foldText(asked.words);
  const found = wanted === '' ? features : features.filter((feature) => foldedOf(feature, '').includes(wanted));
  const last = Math.max(1, Math.ceil(found.length / perPage));
  const at = Math.min(Math.max(1, Math.trunc(asked.page)), last);
  const shown = found.slice((at - 1) * perPage, at * perPage);
  const home = `/p/${product.slug}`;
  const query = (number: number) =>
    `${home}?${new URLSearchParams({ ...(asked.words ? { q: asked.words } : {}), page: String(number) })}`;
  return html`<h1>What we hear and what comes of it</h1>
<p class="lead">Wish for what would help you; tell us what is in your way.</p>
<form class="find" role="search" action="${home}" method="get"><input type="search" name="q" value="${asked.words}" maxlength="200" aria-label="Search the ideas" placeholder="What is in your way?"><button class="line">Search</button></form>
${
  shown.length === 0
    ? nothing(home, asked.words)
    : html`<form method="post" action="${home}/vote"><input type="hidden" name="token" value="${visitor.token}">
<ol class="list">${shown.map((feature) => (visitor.voted.has(feature.id) ? wishedCard : card)(feature, home))}</ol></form>`
}
${last > 1 && html`<nav class="pages" aria-label="More ideas">${at > 1 && html`<a rel="prev" href="${query(at - 1)}">Before</a>`}<span>Page ${at} of ${last}</span>${at < last && html`<a rel="next" href="${query(at + 1)}">More</a>`}</nav>`}`;
}

function nothing(home: string, words: string): Html {
  if (words === '')
    return html`<p class="empty">Nothing has been published yet. <a href="${home}/tell">Tell us</a> what you need.</p>`;
  return html`<p class="empty">Nobody has asked for “${words}” here. <a href="${home}/tell">Tell us</a> about it, or <a href="${home}">see everything</a>.</p>`;
}

const card = once((feature: PublicFeature, home: string) => cardOf(home, feature, false));
const wishedCard = once((feature: PublicFeature, home: string) => cardOf(home, feature, true));

function cardOf(home: string, feature: PublicFeature, voted: boolean): Html {
  const id = `F-${feature.short}`;
  return html`<li id="${id}">${voteButton(home, feature, id, voted)}<div class="body"><h2>${feature.title} ${status(feature)}</h2>${feature.text && html`<p>${feature.text}</p>`}</div></li>`;
}

function voteButton(home: string, feature: PublicFeature, id: string, voted: boolean): Html {
  if (!takesVotes(feature.stage))
    return html`<span class="vote">${feature.votes}<span class="unseen"> votes</span></span>`;
  const says = voted ? `Take your vote for “${feature.title}” back` : `Vote for “${feature.title}”`;
  const undo = voted && html` formaction="${home}/unvote" data-voted`;
  return html`<button class="vote" name="feature" value="${id}"${undo}><span aria-hidden="true">${voted ? '✓' : '▲'}</span><span>${feature.votes}</span><span class="unseen"> ${feature.votes === 1 ? 'vote' : 'votes'}. ${says}</span></button>`;
}

/** The word for where a feature stands. */
export function status(feature: PublicFeature): Html {
  const word = publicStatus[feature.stage];
  return html`<span class="status"${word === 'Shipped' ? html` data-done` : ''}>${word}</span>`;
}

/** The words of a feature as they are searched. */
const foldedOf = once((feature: PublicFeature) => foldText(`${feature.title} ${feature.text ?? ''}`));
