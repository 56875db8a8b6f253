import type { Row } from '#domain/records';
import { useAsk } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';
import { needTopics } from '../../here/need-topics.ts';

/** Something that waits for somebody. */
export type Waiting = OutputOf<'home.get'>['needs'][number];

/** What waits for a member of the product, most pressing first, at most five things. */
export function useNeeds(member: Row<'member'>) {
  const { product } = useHere();
  const asked = useAsk('home.get', { product: product.id, member: member.id }, { topics: needTopics, keep: true });
  return { needs: asked.data?.needs ?? [], more: asked.data?.more ?? 0, asked };
}
