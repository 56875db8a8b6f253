import type { Row } from '#domain/records';
import { useAsk } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';
import { needTopics } from '../../here/need-topics.ts';

/** Something that waits for somebody. */
export type Waiting = OutputOf<'home.get'>['needs'][number];

/** What waits for a member of the product, most pressing first, at most five things; nothing is said of it until it is known. */
export function useNeeds(member: Row<'member'>) {
  const { product, member: reader } = useHere();
  // One's own is asked for as the badge beside Align asks for it, so that both say the same at once.
  const whose = member.id === reader.id ? {} : { member: member.id };
  const asked = useAsk('home.get', { product: product.id, ...whose }, { topics: needTopics, keep: true });
  return { needs: asked.data?.needs, more: asked.data?.more ?? 0, asked };
}
