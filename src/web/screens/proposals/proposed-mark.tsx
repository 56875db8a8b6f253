import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { addressOf } from '../../here/subject.ts';

type Waiting = readonly Row<'proposal'>[];
const byRecord = new WeakMap<Waiting, Map<string, Waiting>>();

/** The proposals about a record that wait; the rows of a long list look them up in one map. */
function useProposedOf(id: string): Waiting {
  const { product } = useHere();
  const rows = useRows({
    kind: 'proposal',
    key: `waiting in ${product.id}`,
    where: (row) => row.productId === product.id && row.state === 'waiting',
  });
  const known = byRecord.get(rows) ?? Map.groupBy(rows, ({ subjectId }) => subjectId ?? '');
  byRecord.set(rows, known);
  return known.get(id) ?? [];
}

/** Says quietly in the row of a record that something about it is proposed; nothing where nothing is. */
export function ProposedInRow({ id }: { id: string }) {
  const [first, ...others] = useProposedOf(id);
  if (!first) return null;
  const names = [first, ...others].map(({ short }) => short).join(', ');
  return (
    <span className="meta" title={`${names}: proposed, waits for a decision`}>
      {' '}
      proposed
    </span>
  );
}

/** Leads from the page of a record to each proposal about it that waits. */
export function ProposedLinks({ id }: { id: string }) {
  const { at } = useHere();
  return useProposedOf(id).map((proposal) => (
    <span key={proposal.id}>
      {' · '}
      <a href={addressOf(at, 'proposal', proposal.id)}>{proposal.short} is proposed</a>
    </span>
  ));
}
