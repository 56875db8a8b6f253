import type { PublicNews } from '#store/public-pages';
import { date, escapeText, type Html, html } from './html.ts';
import { lightText } from './light-text.ts';
import { once } from './once.ts';

const perPage = 20;
const textOf = once((entry: PublicNews) => lightText(entry.text));

/** What was published, newest first. */
export function changelog(product: { slug: string }, news: readonly PublicNews[], page: number): Html {
  const last = Math.max(1, Math.ceil(news.length / perPage));
  const at = Math.min(Math.max(1, Math.trunc(page)), last);
  const shown = news.slice((at - 1) * perPage, at * perPage);
  const other = (number: number, words: string) =>
    html`<a href="/p/${product.slug}/changelog?page=${number}">${words}</a>`;
  return html`<h1>Changelog</h1>
<p class="lead">What is new, newest first.</p>
${
  news.length === 0
    ? html`<p class="empty">Nothing has been announced yet.</p>`
    : shown.map(
        (entry) =>
          html`<article id="n-${entry.id}">${date(entry.on)}<h2>${entry.title}</h2>${textOf(entry, '')}</article>`,
      )
}
${last > 1 && html`<nav class="pages" aria-label="More of the changelog">${at > 1 && other(at - 1, 'Newer')}<span>Page ${at} of ${last}</span>${at < last && other(at + 1, 'Older')}</nav>`}`;
}

const mostItems = 50;

/** The changelog for feed readers; `base` is the outside address of the server. */
export function changelogRss(
  product: { name: string; slug: string },
  news: readonly PublicNews[],
  base: string,
): string {
  const home = `${base}/p/${product.slug}/changelog`;
  const items = news.slice(0, mostItems).map(
    (entry) => `<item>
<title>${escapeText(entry.title)}</title>
<link>${escapeText(`${home}#n-${entry.id}`)}</link>
<guid isPermaLink="false">${escapeText(entry.id)}</guid>
<pubDate>${new Date(`${entry.on}T12:00:00Z`).toUTCString()}</pubDate>
<description>${escapeText(textOf(entry, '').text)}</description>
</item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel>
<title>${escapeText(product.name)}: changelog</title>
<link>${escapeText(home)}</link>
<description>What is new in ${escapeText(product.name)}</description>
${items.join('\n')}
</channel></rss>
`;
}
