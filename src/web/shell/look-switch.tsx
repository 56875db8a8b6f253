import { SelectField } from '../parts/select-field.tsx';
import { density, theme, useLook } from './look.ts';

const themeSays = { system: 'As the system', light: 'Light', dark: 'Dark' };
const densitySays = { compact: 'Compact', comfortable: 'Comfortable', touch: 'Touch' };

/** Light or dark and row height, each kept in this browser. */
export function LookSwitch() {
  return (
    <>
      <SelectField
        label="Colours"
        value={useLook(theme)}
        onChange={theme.write}
        options={theme.values.map((id) => ({ id, says: themeSays[id] }))}
      />
      <SelectField
        label="Rows"
        value={useLook(density)}
        onChange={density.write}
        options={density.values.map((id) => ({ id, says: densitySays[id] }))}
      />
    </>
  );
}
