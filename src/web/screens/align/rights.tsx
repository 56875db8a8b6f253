import { useMemo } from 'react';
import type { Role } from '#domain/rights';
import { useAsk, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { ErrorState } from '../../parts/error-state.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { roleSays } from './log-words.ts';

const list = new Intl.ListFormat('en', { type: 'disjunction' });
const both = new Intl.ListFormat('en', { type: 'conjunction' });

/** Who decides what in the product, to read; it is changed in the settings. */
export function Rights() {
  const { product } = useHere();
  const asked = useAsk('right.table', { product: product.id }, { topics: ['right', 'role', 'product'] });
  const given = useRows({ kind: 'role', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const members = useRows({ kind: 'member', key: 'active', where: (row) => row.state === 'active' });
  const namesOf = useMemo(() => {
    const names = new Map(members.map(({ id, name }) => [id, name]));
    return (roles: readonly string[]) => [
      ...new Set(given.filter(({ role }) => roles.includes(role)).flatMap(({ memberId }) => names.get(memberId) ?? [])),
    ];
  }, [given, members]);
  if (asked.error && !asked.data)
    return <ErrorState title="The table could not be read" says={asked.error.message} onRetry={asked.again} />;
  if (!asked.data) return <Skeleton says="who decides" rows={10} />;
  return (
    <div className="align-part">
      <p>
        Whoever holds one of these roles decides alone. Anybody else’s change becomes a proposal to them. Roles and
        rights are changed in <a href={`/settings/product/${product.slug}`}>Settings</a>.
      </p>
      <table className="table rights">
        <thead>
          <tr>
            <th scope="col">Decision</th>
            <th scope="col">Role</th>
            <th scope="col">Now</th>
          </tr>
        </thead>
        <tbody>
          {asked.data.rights.map(({ right, says, roles, own }) => {
            const names = namesOf(roles);
            const shared = right === 'rights' && product.mode === 'both';
            return (
              <tr key={right}>
                <th scope="row">
                  {says}
                  {own && <span className="meta"> changed for this product</span>}
                </th>
                <td data-name="Role">
                  {(shared ? both : list).format(roles.map((role) => roleSays(role as Role) ?? role))}
                </td>
                <td data-name="Now">
                  {names.length > 0 ? names.join(', ') : <span className="meta">nobody yet</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
