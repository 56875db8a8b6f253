import { useState } from 'react';
import { type Decision, decisionNames, decisions, holders, type Role, roleNames } from '#domain/rights';
import { useAct } from '../../act/act.tsx';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { RolePicks } from './role-picks.tsx';
import { Section } from './settings-page.tsx';

const all = new Intl.ListFormat('en');
const any = new Intl.ListFormat('en', { type: 'disjunction' });

/** Every decision of the product with the roles and the people that hold it. */
export function RightsTable() {
  const here = useHere();
  const { product } = here;
  const rules = useRows({ kind: 'right', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const [changing, setChanging] = useState<Decision>();
  const table = new Map(rules.map((rule) => [rule.right, rule.roles]));
  const may = here.roles.length > 0 || here.admin;
  return (
    <Section title="Who decides what" says="What somebody else does becomes a proposal to whoever decides it.">
      <div className="table-wrap">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Decision</th>
              <th scope="col">Decides</th>
              <th scope="col">
                <span className="unseen">Change</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {decisionNames.map((decision) => {
              const names = [
                ...(here.decides(decision) ? ['you'] : []),
                ...here.deciders(decision).map(({ name }) => name),
              ];
              const together = decision === 'rights' && product.mode === 'both';
              return (
                <tr key={decision}>
                  <th scope="row">{decisions[decision].says}</th>
                  <td>
                    {(together ? all : any).format(
                      holders(decision, product.mode, table).map((role) => roleNames[role]),
                    )}
                    <span className="meta rights-names">
                      {names.length === 0 ? 'nobody has this role' : (together ? all : any).format(names)}
                      {together && ' · together, or an administrator'}
                    </span>
                  </td>
                  <td>
                    {may && (
                      <Button
                        kind="quiet"
                        aria-label={`Change who decides: ${decisions[decision].says}`}
                        onClick={() => setChanging(decision)}
                      >
                        Change
                      </Button>
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {changing && (
        <ChangeRight
          decision={changing}
          own={table.get(changing) as readonly Role[] | undefined}
          onClose={() => setChanging(undefined)}
        />
      )}
    </Section>
  );
}

function ChangeRight({
  decision,
  own,
  onClose,
}: {
  decision: Decision;
  own: readonly Role[] | undefined;
  onClose: () => void;
}) {
  const act = useAct();
  const here = useHere();
  const [was] = useState(own);
  const [picked, setPicked] = useState<readonly Role[]>(own ?? decisions[decision].roles);
  const save = () => {
    if (picked.length === 0) return;
    onClose();
    void act(
      'right.set',
      { product: here.product.id, right: decision, roles: [...picked], was: was ? [...was] : null },
      { says: `Changed who decides: ${decisions[decision].says}.` },
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={decisions[decision].says}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" aria-disabled={picked.length === 0} onClick={save}>
            {here.decides('rights') ? 'Save' : 'Propose…'}
          </Button>
        </>
      }
    >
      <RolePicks legend="Decided by" value={picked} onChange={setPicked} />
      <StatusMessage kind="warn">{picked.length === 0 ? 'Somebody has to decide it.' : undefined}</StatusMessage>
    </Dialog>
  );
}
