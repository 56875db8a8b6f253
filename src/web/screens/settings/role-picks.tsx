import { type Role, roleNames, roles } from '#domain/rights';
import { Checkbox } from '../../parts/checkbox.tsx';

interface RolePicksProps {
  legend: string;
  value: readonly Role[];
  onChange: (roles: readonly Role[]) => void;
}

/** Any of the eight roles. */
export function RolePicks({ legend, value, onChange }: RolePicksProps) {
  return (
    <fieldset className="role-picks">
      <legend className="field-label">{legend}</legend>
      {roles.map((role) => (
        <Checkbox
          key={role}
          label={roleNames[role]}
          checked={value.includes(role)}
          onChange={(on) => onChange(roles.filter((each) => (each === role ? on : value.includes(each))))}
        />
      ))}
    </fieldset>
  );
}
