import type { ThreadKind, Why } from './notice.ts';
import { sayWhy, threadAddress } from './notice-words.ts';

/** The hour of the day, where somebody works, at which their mail of the day is written. */
export const digestHour = 7;

/** A thread as the mail of the day tells it. */
export type DigestThread = {
  subjectKind: ThreadKind;
  subjectId: string;
  short: string | null;
  title: string;
  product: string;
  productName: string;
  reasons: readonly { why: Why; actorName: string; excerpt: string | null; was: string | null; is: string | null }[];
};

/** Reasons told of each thread; the rest stands in the inbox. */
const mostReasons = 3;

/** The mail of the day: what is new, in plain words with an address each. `count` is how many threads there are in all. */
export function writeDigest(
  threads: readonly DigestThread[],
  { count, base, stop, name }: { count: number; base: string; stop: string; name: string },
): { subject: string; text: string } {
  const things = count === 1 ? 'One thing is' : `${count} things are`;
  const told = threads.flatMap((thread) => {
    const { short, title, productName, product, reasons } = thread;
    const head = [short, firstLine(title)].filter(Boolean).join(' ');
    const newest = reasons.slice(-mostReasons);
    return [
      `${head} (${productName})`,
      ...newest.map((reason) => `  ${sayWhy(reason)}${reason.excerpt === null ? '' : `: “${reason.excerpt}”`}`),
      `  ${base}${threadAddress(product, thread)}`,
      '',
    ];
  });
  const rest = count - threads.length;
  return {
    subject: count === 1 ? `New for you: ${firstLine(threads[0]?.title ?? '')}` : `${things} new for you`,
    text: [
      `Hello ${name},`,
      '',
      `${things} new in your inbox.`,
      '',
      ...told,
      ...(rest > 0 ? [`And ${rest} more.`, ''] : []),
      `Your inbox: ${base}/inbox`,
      '',
      '-- ',
      `You get this at most once a day. No more of it: ${stop}`,
    ].join('\n'),
  };
}

const firstLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, 120);
