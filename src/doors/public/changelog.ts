import type { PublicContent } from '#store/public-pages';
import { date, escapeText, type Html, html } from './html.ts';
import { lightText } from './light-text.ts';

/** What was published, newest first. */
export function changelog({ news }: PublicContent): Html {
  return html`<h1>Changelog</h1>
<p class="lead">What is new, newest first.</p>
${
  news.length === 0
    ? html`<p class="empty">Nothing has been announced yet.</p>`
    : news.map(
        (entry) =>
          html`<article id="n-${entry.id}">${date(entry.on)}<h2>${entry.title}</h2>${lightText(entry.text)}</article>`,
      )
}`;
}

const mostItems = 50;

/** The changelog for feed readers; `base` is the outside address of the server. */
export function changelogRss(product: { name: string; slug: string }, { news }: PublicContent, base: string): string {
  const home = `${base}/p/${product.slug}/changelog`;
  const items = news.slice(0, mostItems).map(
    (entry) => `<item>
<title>${escapeText(entry.title)}</title>
<link>${escapeText(`${home}#n-${entry.id}`)}</link>
<guid isPermaLink="false">${escapeText(entry.id)}</guid>
<pubDate>${new Date(`${entry.on}T12:00:00Z`).toUTCString()}</pubDate>
<description>${escapeText(lightText(entry.text).text)}</description>
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
