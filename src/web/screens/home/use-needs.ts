import type { Row } from '#domain/records';
import { useAsk } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';
import { needTopics } from '../../here/need-topics.ts';

/** Something that waits for somebody. */
export type Waiting = OutputOf<'home.get'>['needs'][number];

const allOfThem = 200;

/** What waits for a member of the product, most pressing first, five things or `all`; nothing is said of it until it is known. */
export function useNeeds(member: Row<'member'>, all: boolean) {
  const { product, member: reader } = useHere();
  // One's own is asked for as the badge beside Align asks for it, so that both say the same at once.
  const whose = member.id === reader.id ? {} : { member: member.id };
  const options = { topics: needTopics, keep: true };
  const asked = useAsk('home.get', { product: product.id, ...whose }, options);
  const unfolded = useAsk('home.get', all ? { product: product.id, ...whose, limit: allOfThem } : undefined, options);
  // The first five stay on the screen until the others have come.
  const { data } = all && unfolded.data ? unfolded : asked;
  return { needs: data?.needs, more: data?.more ?? 0, kinds: data?.kinds ?? [], asked };
}
