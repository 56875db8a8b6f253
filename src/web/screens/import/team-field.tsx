import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { SelectField } from '../../parts/select-field.tsx';

/** The teams of the product, and the one that a file is brought in for: the one that was asked for, else the first. */
export function useTeam(asked: string | undefined): { team: string | undefined; teams: readonly Row<'team'>[] } {
  const { product } = useHere();
  const teams = useRows({ kind: 'team', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  return { team: teams.find(({ id }) => id === asked)?.id ?? teams[0]?.id, teams };
}

interface TeamFieldProps extends ReturnType<typeof useTeam> {
  onTeam: (team: string) => void;
}

/** Asks which team the file is of, where there is more than one. */
export function TeamField({ team, teams, onTeam }: TeamFieldProps) {
  if (teams.length < 2) return null;
  return (
    <SelectField
      label="Of the team"
      value={team ?? ''}
      onChange={onTeam}
      options={teams.map(({ id, name }) => ({ id, says: name }))}
    />
  );
}
