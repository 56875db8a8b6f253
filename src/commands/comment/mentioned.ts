import { namesMentioned } from '#domain/mentions';
import type { Mentionable } from '#store/mentionable';

/** The most people that one comment mentions. */
const mostMentions = 50;

/** What is wrong with the mentions `fresh` of a text, in words; undefined where all of them will see it. */
export function outOfSight(
  text: string,
  fresh: readonly string[],
  people: Mentionable,
  product: string,
): string | undefined {
  if (fresh.length > mostMentions) return `Mention at most ${mostMentions} people in one comment.`;
  const stranger = fresh.find((id) => !people(id, product));
  if (stranger === undefined) return undefined;
  const name = namesMentioned(text).get(stranger) ?? 'Somebody';
  return `${name} cannot see this product, so they would not be told. Take the mention away, or have them given a role first.`;
}
