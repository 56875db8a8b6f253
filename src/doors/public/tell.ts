import { feedbackKinds } from '#domain/feedback';
import { type Html, html } from './html.ts';

/** What a visitor typed so far. */
export type Typed = { words: string; kind: string; name: string; company: string; email: string };

export const nothingTyped: Typed = { words: '', kind: 'request', name: '', company: '', email: '' };

/** The longest words a visitor may leave. */
export const mostWords = 10_000;

const kinds: Record<(typeof feedbackKinds)[number], string> = {
  request: 'I need something',
  problem: 'Something is in my way',
  complaint: 'I am unhappy with something',
  praise: 'I like something',
  question: 'I have a question',
};

type Carried = { token: string; once: string; wrong: string | null };

/** The form by which anybody leaves word, with what they typed before. */
export function tellForm(product: { name: string; slug: string }, typed: Typed, carried: Carried): Html {
  return html`<h1>Tell us</h1>
<p class="lead">In your own words: somebody at ${product.name} reads it.</p>
${carried.wrong !== null && html`<p class="wrong" role="alert">${carried.wrong}</p>`}
<form class="tell" method="post" action="/p/${product.slug}/tell">
<input type="hidden" name="token" value="${carried.token}"><input type="hidden" name="once" value="${carried.once}">
<div><label for="words">What is in your way, or what would help?</label><textarea id="words" name="words" required maxlength="${mostWords}">${'\n'}${typed.words}</textarea></div>
<fieldset><legend>What is it?</legend><div class="kinds">${feedbackKinds.map((kind) => html`<label><input type="radio" name="kind" value="${kind}"${kind === typed.kind && checked}>${kinds[kind]}</label>`)}</div></fieldset>
<div class="pair"><div><label for="name">Your name <small>(if you like)</small></label><input id="name" name="name" maxlength="200" autocomplete="name" value="${typed.name}"></div>
<div><label for="company">Your company <small>(if you like)</small></label><input id="company" name="company" maxlength="200" autocomplete="organization" value="${typed.company}"></div></div>
<div><label for="email">Your e-mail <small>(only if we may tell you what comes of it)</small></label><input id="email" name="email" type="email" maxlength="200" autocomplete="email" value="${typed.email}"></div>
<div class="leave" aria-hidden="true"><label for="website">Leave this empty</label><input id="website" name="website" tabindex="-1" autocomplete="off"></div>
<div><button>Send</button></div>
</form>`;
}

const checked = html` checked`;
