import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { type ImportKind, importKinds, kindNames } from './kinds.ts';

/** Whether the reader decides what a kind of file brings in, and where not, who does. */
export interface ImportWay {
  id: ImportKind;
  mine: boolean;
  /** Who decides it and what becomes of an import of somebody else; only where it is not the reader's. */
  whose: string | undefined;
}

/** The kinds of file that can be brought in, and which of them the reader decides. */
export function useImportWays(): readonly ImportWay[] {
  const { decides, whoDecides, roles, admin } = useHere();
  const admins = useRows({
    kind: 'member',
    key: 'administrators',
    where: (row) => row.state === 'active' && row.admin,
  });
  const either = new Intl.ListFormat('en', { type: 'disjunction' }).format(admins.map(({ name }) => name));
  return kindNames.map((id): ImportWay => {
    const { right } = importKinds[id];
    if (id === 'export') return { id, mine: admin, whose: admin ? undefined : `Only an administrator can: ${either}.` };
    if (right === undefined)
      return { id, mine: roles.length > 0, whose: roles.length > 0 ? undefined : 'Only members with a role here can.' };
    const mine = decides(right);
    return { id, mine, whose: mine ? undefined : `${whoDecides(right)} decides this; yours becomes a proposal.` };
  });
}

/** True for whoever decides at least one kind of import here. */
export function useMayImport(): boolean {
  return useImportWays().some(({ mine }) => mine);
}
