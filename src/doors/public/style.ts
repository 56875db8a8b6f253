import { createHash } from 'node:crypto';
import { fontFace } from './font.ts';

/** The look of the public pages: the colours and letters of the program, one column, no image and no script. */
export const style = `
${fontFace}
:root { color-scheme: light dark; --canvas:#f6fafb; --surface:#fff; --sunk:#ebf2f6; --hover:#e2ecf0; --line:#d2dbe0; --line-strong:#717e86; --ink:#162232; --ink-2:#414f5d; --ink-3:#596672; --on-action:#fafcfd; --link:#125b70; --focus:#067396; --voice:#584428; --voice-soft:#faf4e4; --ok:#1f6b41; --bad:#b12d29; }
@media (prefers-color-scheme: dark) { :root { --canvas:#0d151a; --surface:#141d23; --sunk:#080f14; --hover:#1e282f; --line:#2c373f; --line-strong:#74838c; --ink:#e0e7eb; --ink-2:#afb9be; --ink-3:#95a1a7; --on-action:#0f171d; --link:#84cbdc; --focus:#6ccdea; --voice:#dfd0ac; --voice-soft:#2b261a; --ok:#73ce95; --bad:#f58b84; } }
* { box-sizing: border-box; }
body { margin:0; background:var(--canvas); color:var(--ink); font:16px/1.5 "Atkinson Hyperlegible Next", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; overflow-wrap:anywhere; }
a { color:var(--link); }
:focus-visible { outline:2px solid var(--focus); outline-offset:2px; border-radius:4px; }
.bar, main { max-width:52rem; margin-inline:auto; padding-inline:1rem; }
header { background:var(--surface); border-block-end:1px solid var(--line); }
header .bar { display:flex; flex-wrap:wrap; align-items:center; gap:.25rem 1.25rem; padding-block:.75rem; }
.name { font-weight:650; font-size:1.125rem; color:var(--ink); text-decoration:none; margin-inline-end:auto; }
nav { display:flex; gap:.25rem; }
nav a { padding:.5rem .625rem; border-radius:6px; text-decoration:none; color:var(--ink-2); }
nav a:hover { background:var(--hover); }
nav a[aria-current] { color:var(--ink); font-weight:600; box-shadow:inset 0 -2px var(--ink); border-radius:0; }
.button, button { font:inherit; font-weight:600; min-height:2.75rem; padding:.5rem 1rem; border-radius:6px; border:1px solid var(--ink); background:var(--ink); color:var(--on-action); cursor:pointer; text-decoration:none; display:inline-flex; align-items:center; justify-content:center; }
button.line { background:transparent; color:var(--ink); border-color:var(--line-strong); }
main { padding-block:1.5rem 3rem; }
h1 { font-size:1.5rem; line-height:1.25; margin:0 0 .5rem; }
h2 { font-size:1.0625rem; line-height:1.35; margin:0; }
.lead { color:var(--ink-2); margin:0 0 1.5rem; max-width:60ch; }
.find { display:flex; gap:.5rem; margin-block-end:1rem; }
.find input { flex:1; min-width:0; }
input, textarea, select { font:inherit; color:inherit; background:var(--surface); border:1px solid var(--line-strong); border-radius:6px; padding:.5rem .625rem; width:100%; min-height:2.75rem; }
ol.list { list-style:none; margin:0; padding:0; background:var(--surface); border:1px solid var(--line); border-radius:8px; }
ol.list > li { display:flex; gap:1rem; padding:1rem; border-block-start:1px solid var(--line); }
ol.list > li:first-child { border-block-start:0; }
ol.list > li:target { background:var(--hover); }
.body { flex:1; min-width:0; }
.body p { margin:.25rem 0 0; color:var(--ink-2); }
.vote { position:relative; flex:none; align-self:flex-start; min-width:3.5rem; flex-direction:column; line-height:1.1; padding:.375rem .5rem; background:transparent; color:var(--ink); border-color:var(--line-strong); font-variant-numeric:tabular-nums; }
.vote:hover { background:var(--hover); }
.vote[data-voted] { background:var(--ink); color:var(--on-action); border-color:var(--ink); }
span.vote { display:inline-flex; align-items:center; justify-content:center; border:1px solid var(--line); border-radius:6px; color:var(--ink-2); font-weight:600; min-height:2.75rem; }
.status { display:inline-block; font-size:.8125rem; color:var(--ink-2); border:1px solid var(--line-strong); border-radius:999px; padding:0 .5rem; white-space:nowrap; font-weight:400; vertical-align:middle; }
.status[data-done] { color:var(--ok); border-color:var(--ok); }
.columns { display:grid; gap:1rem; grid-template-columns:repeat(auto-fit, minmax(14rem, 1fr)); align-items:start; }
.columns section { background:var(--sunk); border-radius:8px; padding:.75rem; }
.columns section > h2 { padding:.25rem .25rem .625rem; }
.columns ul { list-style:none; margin:0; padding:0; display:grid; gap:.5rem; }
.columns li { background:var(--surface); border:1px solid var(--line); border-radius:6px; padding:.75rem; }
.columns h3 { font-size:1rem; line-height:1.35; margin:0; }
.columns .status { margin-inline-end:.25rem; }
.columns p { margin:.25rem 0 0; color:var(--ink-2); font-size:.9375rem; }
article { background:var(--surface); border:1px solid var(--line); border-radius:8px; padding:1.25rem; margin-block-end:1rem; }
article > time, .meta { color:var(--ink-3); font-size:.875rem; }
article h2 { font-size:1.25rem; margin-block:.125rem .5rem; }
article p, article ul { margin:.5rem 0 0; max-width:68ch; }
form.tell { display:grid; gap:1rem; max-width:38rem; }
label, legend { font-weight:600; display:block; margin-block-end:.25rem; padding:0; }
label small { font-weight:400; color:var(--ink-3); }
textarea { min-height:9rem; font-family:Georgia, "Iowan Old Style", serif; background:var(--voice-soft); color:var(--voice); }
fieldset { border:0; margin:0; padding:0; }
.kinds { display:flex; flex-wrap:wrap; gap:.375rem 1rem; }
.kinds label { font-weight:400; display:inline-flex; gap:.375rem; align-items:center; min-height:2.75rem; margin:0; }
.kinds input { margin:0; width:1.125rem; min-height:1.125rem; height:1.125rem; accent-color:var(--ink); }
.pair { display:grid; gap:1rem; grid-template-columns:repeat(auto-fit, minmax(13rem, 1fr)); }
.leave { position:absolute; inset-inline-start:-200vw; }
.unseen { position:absolute; inline-size:1px; block-size:1px; overflow:hidden; clip-path:inset(50%); white-space:nowrap; }
.wrong { border:1px solid var(--bad); border-radius:6px; padding:.625rem .75rem; color:var(--bad); margin:0 0 1rem; background:var(--surface); }
.message { max-width:38rem; }
.message form { display:grid; gap:.75rem; margin-block-start:1.25rem; justify-items:start; }
.pages { display:flex; gap:1rem; margin-block-start:1rem; }
.empty { color:var(--ink-2); background:var(--surface); border:1px solid var(--line); border-radius:8px; padding:1.5rem; margin:0; }
footer { border-block-start:1px solid var(--line); color:var(--ink-3); font-size:.875rem; }
footer .bar { display:flex; gap:1rem; padding-block:1rem; }
.skip { position:absolute; inset-inline-start:-200vw; }
.skip:focus { position:static; display:block; padding:.5rem 1rem; }
@media (max-width:34rem) { header nav { order:3; width:calc(100% + 1.25rem); margin-inline:-.625rem; } ol.list > li { padding:.75rem; gap:.75rem; } }
@media print { header, footer, .vote, .find { display:none; } }
`;

/** Where browsers find the style; the address changes with the content. */
export const styleAddress = addressOf(style, 'css');

function addressOf(content: string, ending: string): string {
  return `/p/-/${createHash('sha256').update(content).digest('hex').slice(0, 12)}.${ending}`;
}

/** The mark in the browser's tab. */
export const icon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="6" fill="#f6fafb"/><path d="M16 3v26" stroke="#162232" stroke-width="2.5"/><circle cx="16" cy="7" r="4" fill="#162232"/><path d="M16 10.5 21.5 16 16 21.5 10.5 16z" fill="#a92172"/><circle cx="16" cy="25" r="3.5" fill="#f6fafb" stroke="#162232" stroke-width="2"/></svg>`;
export const iconAddress = addressOf(icon, 'svg');
