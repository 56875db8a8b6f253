import { fontAddress } from './font.ts';
import { Html, html } from './html.ts';
import { iconAddress, styleAddress } from './style.ts';

export type Place = 'board' | 'roadmap' | 'changelog' | 'tell' | null;

const places: readonly [Exclude<Place, null>, string, string][] = [
  ['board', '', 'Ideas'],
  ['roadmap', '/roadmap', 'Roadmap'],
  ['changelog', '/changelog', 'Changelog'],
];

/** A public page of a product, whole; `here` is the place that the navigation marks. */
export function page(product: { name: string; slug: string } | null, here: Place, title: string, main: Html): string {
  const home = product && `/p/${product.slug}`;
  const name = product?.name ?? 'Throughline';
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}${title === name ? '' : ` – ${name}`}</title>
<link rel="preload" as="font" type="font/woff2" href="${fontAddress}" crossorigin>
<link rel="stylesheet" href="${styleAddress}">
<link rel="icon" type="image/svg+xml" href="${iconAddress}">
${home && html`<link rel="alternate" type="application/rss+xml" title="${name}: changelog" href="${home}/changelog.rss">`}
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
<div class="bar">
${home ? html`<a class="name" href="${home}">${name}</a>` : html`<span class="name">${name}</span>`}
${home && html`<nav aria-label="Pages">${places.map(([place, path, words]) => html`<a href="${home}${path}"${place === here ? mark : ''}>${words}</a>`)}</nav>`}
${home && html`<a class="button" href="${home}/tell"${here === 'tell' ? mark : ''}>Tell us</a>`}
</div>
</header>
<main id="main">
${main}
</main>
<footer><div class="bar">${home && html`<a href="${home}/changelog.rss">RSS</a> `}<span>Made with Throughline</span></div></footer>
</body>
</html>
`.text;
}

const mark = new Html(' aria-current="page"');

/** A page that says one thing: what happened, and where to go on. */
export function messagePage(
  product: { name: string; slug: string } | null,
  title: string,
  says: string,
  more: Html | null = null,
): string {
  return page(product, null, title, html`<section class="message"><h1>${title}</h1><p>${says}</p>${more}</section>`);
}

/** What anybody reads at an address where nothing is public: closed and never known are the same. */
export const nothingHere = messagePage(
  null,
  'There is nothing here',
  'The address may be mistyped, or these pages are not public.',
);
