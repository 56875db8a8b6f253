import { type Body, emptyBody, lacking, renewed } from '#analysis/similarity/body';
import { inSlices } from '#lib/in-slices';
import type { Read } from '#store/read';
import { textHashes, textsMark, textsOf } from '#store/similar-texts';

/** The bodies of texts this process has ready, the one asked last at the end; each is as true as its mark. */
const ready = new Map<string, { mark: string; body: Body }>();

/** How many numbers all bodies may keep together: about 100 MB. */
const mostNumbers = 4_000_000;
/** The newest so many pieces of feedback of a product are looked among. */
const mostTexts = 20_000;
const mostForms = 400_000;
const readAtOnce = 500;

/** The feedback texts of a product within sight, as they are in this transaction; only what has changed is read anew. */
export async function similarTexts(read: Read, product: string): Promise<Body> {
  const mark = await textsMark(read, product);
  const known = ready.get(product);
  if (known?.mark === mark) {
    keep(product, known);
    return known.body;
  }
  // The words of texts that are long gone stay in a lexicon, so one that has grown far is left behind.
  const before = known && known.body.lexicon.forms.size < mostForms ? known.body : emptyBody();
  const texts = await textHashes(read, product, mostTexts);
  const lacked = lacking(before, texts);
  const words: Awaited<ReturnType<typeof textsOf>> = [];
  for (let at = 0; at < lacked.length; at += readAtOnce)
    words.push(...(await textsOf(read, lacked.slice(at, at + readAtOnce))));
  const body = await inSlices(renewed(before, texts, words));
  keep(product, { mark, body });
  return body;
}

function keep(product: string, made: { mark: string; body: Body }): void {
  ready.delete(product);
  ready.set(product, made);
  let numbers = 0;
  for (const { body } of ready.values()) numbers += body.size;
  for (const [oldest, { body }] of ready) {
    if (numbers <= mostNumbers || oldest === product) break;
    ready.delete(oldest);
    numbers -= body.size;
  }
}
