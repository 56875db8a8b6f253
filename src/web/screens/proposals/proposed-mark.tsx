import { Hourglass } from 'lucide-react';
import type { Kind, Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { addressOf } from '../../here/subject.ts';
import { shortened } from '../../words/plain-words.ts';

type Waiting = readonly Row<'proposal'>[];
const byRecord = new WeakMap<Waiting, Map<string, Waiting>>();

function useWaiting(): Waiting {
  const { product } = useHere();
  return useRows({
    kind: 'proposal',
    key: `waiting in ${product.id}`,
    where: (row) => row.productId === product.id && row.state === 'waiting',
  });
}

/** The proposals about a record that wait; the rows of a long list look them up in one map. */
function useProposedOf(id: string): Waiting {
  const rows = useWaiting();
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

/** So many are named above a list, and so much of each. */
const [most, longest] = [3, 60];

/** Names, above a list, what is proposed for it and not there before somebody has decided; nothing where nothing is. */
export function ProposedNew({ kind }: { kind: Kind }) {
  const { at } = useHere();
  const proposed = useWaiting().flatMap((proposal) => {
    const made = proposal.preview.find((line) => line.op === 'create' && line.kind === kind)?.after;
    const name = made?.name ?? made?.title ?? made?.goal;
    return made
      ? [{ proposal, says: typeof name === 'string' && name !== '' ? `“${shortened(name, longest)}”` : proposal.says }]
      : [];
  });
  if (proposed.length === 0) return null;
  const rest = proposed.length - most;
  return (
    <div className="bar bar-plain" role="status">
      <Hourglass aria-hidden />
      <span dir="auto">
        Proposed, and {proposed.length === 1 ? 'waits' : 'wait'} for a decision:{' '}
        {proposed.slice(0, most).map(({ proposal, says }, place) => (
          <span key={proposal.id}>
            {place > 0 && ', '}
            <a href={addressOf(at, 'proposal', proposal.id)}>
              {proposal.short} {says}
            </a>
          </span>
        ))}
        {rest > 0 && (
          <>
            {' '}
            and <a href={at('align?tab=proposals&show=all')}>{rest} more</a>
          </>
        )}
      </span>
    </div>
  );
}
