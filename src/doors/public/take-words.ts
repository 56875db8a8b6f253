import { run } from '#catalogue/run';
import { visitorActor } from '#catalogue/visitor';
import { feedbackKinds } from '#domain/feedback';
import { isMailAddress, sameAddress } from '#domain/mail-address';
import { cleanText, cleanTitle } from '#domain/text';
import { sha256 } from '#lib/canonical';
import { Problem, problemStatus } from '#lib/problem';
import type { PublicProduct } from '#store/public-products';
import type { Form } from './form.ts';
import { mayAskToConfirm, withinLimits } from './limits.ts';
import type { PublicParts } from './parts.ts';
import { mostWords, type Typed } from './tell.ts';
import type { Visitor } from './visitor.ts';

type Taken = { thanks: string } | { wrong: string; typed: Typed; status: number; retryAfter?: number };

const thanks = 'Somebody reads it, in your words.';

/** Takes what a visitor wrote into the inbox; what cannot be taken is given back to them as they typed it. */
export async function takeWords(
  parts: PublicParts,
  product: PublicProduct,
  visitor: Visitor,
  form: Form,
  ours: boolean,
): Promise<Taken> {
  const typed: Typed = {
    words: form('words'),
    kind: form('kind') || 'request',
    name: form('name'),
    company: form('company'),
    email: form('email'),
  };
  const back = (wrong: string, status = 422): Taken => ({ wrong, typed, status });
  if (!ours) return back('Your browser did not bring back its cookie. Allow it, and press Send once more.', 403);
  // A field that nobody sees is filled by programs alone, which need not know that they were noticed.
  if (form('website') !== '') return { thanks };
  const words = cleanText(typed.words);
  const email = sameAddress(typed.email);
  if (words.trim() === '') return back('Write what you want to tell us.');
  if (words.length > mostWords) return back(`Please keep it to ${mostWords} letters; this has ${words.length}.`);
  if (email !== '' && !isMailAddress(email)) return back('This is no e-mail address. Mend it, or leave it empty.');
  const input = {
    product: product.product,
    text: words,
    kind: feedbackKinds.find((kind) => kind === typed.kind) ?? 'request',
    ...some('who', cleanTitle(typed.name).slice(0, 200)),
    ...some('customer', cleanTitle(typed.company).slice(0, 200)),
    source: 'portal',
    // Where no mail is sent nobody can be asked to confirm it: it stands beside the words for whoever answers by hand.
    ...(parts.askToConfirm === null ? some('email', email) : {}),
  };
  try {
    await withinLimits(parts.pool, 'tell', visitor, parts.now());
    const id = `portal.${sha256(JSON.stringify([visitor.id, form('once'), input]))}`;
    const outcome = await run(parts.env, visitorActor(product), { name: 'feedback.capture', input, id });
    if (outcome.kind !== 'done' || email === '' || !parts.askToConfirm) return { thanks };
    const { id: feedback } = outcome.output as { id: string };
    if (await mayAskToConfirm(parts.pool, email, visitor, parts.now())) {
      const { workspace, name: productName } = product;
      const about = words.slice(0, 200);
      await parts.askToConfirm({
        workspace,
        product: product.product,
        productName,
        kind: 'feedback',
        id: feedback,
        email,
        about,
      });
    }
    return {
      thanks: `${thanks} We have sent a mail to ${email}: open its link, and we tell you there what comes of it.`,
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { retryAfter } = error.details ?? {};
    const wait = typeof retryAfter === 'number' ? { retryAfter } : {};
    return { wrong: error.message, typed, status: problemStatus[error.code], ...wait };
  }
}

const some = <K extends string>(name: K, value: string) => (value === '' ? {} : { [name]: value });
