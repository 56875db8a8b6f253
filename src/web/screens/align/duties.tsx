import type { Role } from '#domain/rights';
import { useAsk, useRows } from '../../client/hooks.ts';
import type { OutputOf } from '../../client/shapes.ts';
import { useHere } from '../../here/here.tsx';
import { useToday } from '../../here/today.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { sayMoment, sayMomentInFull } from '../../words/say-moment.ts';
import { roleSays } from './log-words.ts';

type Duty = OutputOf<'duty.list'>['duties'][number];

const list = new Intl.ListFormat('en', { type: 'disjunction' });
const count = new Intl.NumberFormat('en');
const states: Record<Duty['state'], { says: string; means: string }> = {
  covered: { says: 'covered', means: 'Done by whose duty it is.' },
  doubled: { says: 'doubled', means: 'Two people do a good part of it each.' },
  dormant: { says: 'dormant', means: 'Nobody has done it in these weeks.' },
  elsewhere: { says: 'done by others', means: 'Done, but by people whose duty it is not.' },
  uncovered: { says: 'uncovered', means: 'Nobody holds a role for it.' },
};
const order: readonly Duty['state'][] = ['uncovered', 'elsewhere', 'doubled', 'dormant', 'covered'];

/** Who carries which duty, from what people did in the last weeks: gaps and overlaps first. */
export function Duties() {
  const { product, workspace } = useHere();
  const moment = useToday();
  const now = Date.parse(workspace.clock ?? moment);
  const asked = useAsk('duty.list', { product: product.id }, { topics: ['role'] });
  const members = useRows({ kind: 'member', key: 'all' });
  const names = new Map(members.map(({ id, name }) => [id, name]));
  if (asked.error && !asked.data)
    return <ErrorState title="The duties could not be read" says={asked.error.message} onRetry={asked.again} />;
  if (!asked.data) return <Skeleton says="the duties" rows={10} />;
  const rows = [...asked.data.duties].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state));
  return (
    <div className="align-part">
      <p>
        From what everybody did in the last {asked.data.weeks} weeks, not from what was agreed. A duty that nobody
        carries, or two carry at once, is worth a talk.
      </p>
      <table className="table rights duties">
        <thead>
          <tr>
            <th scope="col">Duty</th>
            <th scope="col">State</th>
            <th scope="col">Whose it is</th>
            <th scope="col">Who did it</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ duty, says, roles, state, who, last }) => (
            <tr key={duty}>
              <th scope="row">{says}</th>
              <td data-name="State" title={states[state].means}>
                {state === 'covered' ? <span className="meta">covered</span> : <strong>{states[state].says}</strong>}
              </td>
              <td data-name="Whose it is">{list.format(roles.map((role) => roleSays(role as Role) ?? role))}</td>
              <td data-name="Who did it">
                {who.length === 0 && <span className="meta">nobody</span>}
                {who.slice(0, 3).map(({ member, acts }, index) => (
                  <span key={member}>
                    {index > 0 && ', '}
                    {names.get(member) ?? 'Somebody'} <span className="meta">{count.format(acts)}×</span>
                  </span>
                ))}
                {last && (
                  <span className="meta" title={sayMomentInFull(last, product.timeZone)}>
                    {' '}
                    last {sayMoment(last, now)}
                  </span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
