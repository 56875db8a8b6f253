import { isMailAddress, sameAddress } from './mail-address.ts';
import type { Row } from './records.ts';
import { foldText } from './text.ts';

/** Somebody's words in which they asked for a feature. */
export type AskedIn = { feedback: string; short: string; quote: string; receivedOn: string };

/** Somebody who asked for a feature, in words or by a confirmed vote. */
export type Asker = {
  feature: string;
  /** Who is told of what; the same for ever, so that nobody is told twice. */
  once: string;
  /** Every `once` under which the same person may have been told before. */
  also: string[];
  name: string | null;
  customer: string | null;
  email: string | null;
  words: AskedIn[];
};

type Words = Pick<Row<'feedback'>, 'id' | 'short' | 'who' | 'customer' | 'email' | 'receivedOn'>;
type Passage = Pick<Row<'insight'>, 'feedbackId' | 'featureId' | 'quote' | 'stance'>;
type Wish = Pick<Row<'vote'>, 'featureId' | 'email' | 'state'>;
type Told = Pick<Row<'reply'>, 'once' | 'featureId' | 'feedbackId' | 'email'>;
type Group = { keys: Set<string>; voices: { words: Words; quote: string }[]; email: string | null };

/** Everybody who asked for these features, each once a feature: the same address, or the same name at the same company, is the same person. */
export function askersOf(
  features: readonly string[],
  passages: readonly Passage[],
  feedback: readonly Words[],
  votes: readonly Wish[],
): Asker[] {
  const byId = new Map(feedback.map((words) => [words.id, words]));
  return features.flatMap((feature) => {
    const groups: Group[] = [];
    for (const { feedbackId, featureId, quote, stance } of passages) {
      const words = byId.get(feedbackId);
      if (featureId !== feature || stance !== 'supports' || !words) continue;
      join(groups, { keys: new Set(keysOf(words)), voices: [{ words, quote }], email: words.email });
    }
    for (const { featureId, email, state } of votes)
      if (featureId === feature && email !== null && state === 'confirmed')
        join(groups, { keys: new Set([mailKey(email)]), voices: [], email });
    return groups.map((group) => askerOf(feature, group));
  });
}

/** The reply by which this person was told of it, or is about to be. */
export function replyTo<T extends Told>(asker: Asker, replies: readonly T[]): T | undefined {
  const once = new Set([asker.once, ...asker.also]);
  const said = new Set(asker.words.map(({ feedback }) => feedback));
  return replies.find(
    (reply) =>
      once.has(reply.once) ||
      (reply.featureId === asker.feature &&
        ((reply.feedbackId !== null && said.has(reply.feedbackId)) ||
          (reply.email !== null && asker.email !== null && sameAddress(reply.email) === sameAddress(asker.email)))),
  );
}

function join(groups: Group[], arrived: Group): void {
  const same = groups.filter(({ keys }) => [...arrived.keys].some((key) => keys.has(key)));
  const [first, ...others] = same;
  if (!first) return void groups.push(arrived);
  for (const other of [...others, arrived]) {
    for (const key of other.keys) first.keys.add(key);
    first.voices.push(...other.voices);
    first.email ??= other.email;
    if (other !== arrived) groups.splice(groups.indexOf(other), 1);
  }
}

function askerOf(feature: string, { keys, voices, email }: Group): Asker {
  const [best = '', ...rest] = [...keys].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const say = (key: string) => `${feature} ${key}`;
  const first = (of: (words: Words) => string | null) => voices.map(({ words }) => of(words)).find(Boolean) ?? null;
  return {
    feature,
    once: say(best),
    also: rest.map(say),
    // An address in the place of a name is nobody's name.
    name: first(({ who }) => (who !== null && isMailAddress(who) ? null : who)),
    customer: first(({ customer }) => customer),
    email,
    words: voices.map(({ words, quote }) => ({
      feedback: words.id,
      short: words.short,
      quote,
      receivedOn: words.receivedOn,
    })),
  };
}

const rank = (key: string) => ['mail', 'name', 'feedback'].indexOf(key.slice(0, key.indexOf(':')));
const mailKey = (email: string) => `mail:${sameAddress(email)}`;

function keysOf({ id, who, customer, email }: Words): string[] {
  return [
    ...(email === null ? [] : [mailKey(email)]),
    // A name alone may be anybody's.
    ...(who && customer ? [`name:${foldText(who)} of ${foldText(customer)}`] : []),
    `feedback:${id}`,
  ];
}
