import { Combobox } from '@base-ui/react/combobox';
import { X } from 'lucide-react';
import { Avatar } from './avatar.tsx';
import { Field, type FieldProps } from './field.tsx';
import './floating.css';

/** Something that can be picked. */
export interface Pick {
  id: string;
  says: string;
  /** A second, quieter line. */
  note?: string | undefined;
}

interface PickFieldProps extends FieldProps {
  value: Pick | null;
  onChange: (pick: Pick | null) => void;
  options: readonly Pick[];
  /** The options are people and show their initials. */
  people?: boolean | undefined;
  placeholder?: string | undefined;
  /** The typed words, where the options are looked up by the screen; filtering here is then off. */
  onSearch?: ((words: string) => void) | undefined;
  /** What to say when nothing fits. */
  none?: string | undefined;
  /** It is there to be typed into as soon as it comes. */
  autoFocus?: boolean | undefined;
}

/** One of many, found by typing: a person, a feature, a team. */
export function PickField({
  label,
  hint,
  error,
  required,
  bare,
  value,
  onChange,
  options,
  people = false,
  placeholder,
  onSearch,
  none = 'Nothing fits these words.',
  autoFocus = false,
}: PickFieldProps) {
  return (
    <Field {...{ label, hint, error, required, bare }}>
      {(wiring) => (
        <Combobox.Root<Pick>
          items={options}
          value={value}
          onValueChange={(next) => onChange(next)}
          itemToStringLabel={(pick) => pick.says}
          isItemEqualToValue={(a, b) => a.id === b.id}
          onInputValueChange={(words) => onSearch?.(words)}
          autoHighlight
          {...(onSearch ? { filter: null } : {})}
        >
          <div className="with-button">
            <Combobox.Input
              className="control"
              autoFocus={autoFocus}
              // With the list closed Esc leaves the field; it does not take away what was picked.
              onKeyDown={(event) => {
                if (event.key === 'Escape' && event.currentTarget.ariaExpanded !== 'true') event.preventBaseUIHandler();
              }}
              {...wiring}
              {...(placeholder ? { placeholder } : {})}
            />
            <Combobox.Clear className="pick-clear" aria-label={`Clear ${label}`}>
              <X size={14} aria-hidden />
            </Combobox.Clear>
          </div>
          <Combobox.Portal>
            <Combobox.Positioner sideOffset={4} className="floating">
              <Combobox.Popup className="sheet pick-list">
                <Combobox.Empty className="pick-none">{none}</Combobox.Empty>
                <Combobox.List>
                  {(pick: Pick) => (
                    <Combobox.Item key={pick.id} value={pick} className="menu-line">
                      {people && <Avatar name={pick.says} />}
                      <span className="menu-says">
                        {pick.says}
                        {pick.note && <small className="meta">{pick.note}</small>}
                      </span>
                    </Combobox.Item>
                  )}
                </Combobox.List>
              </Combobox.Popup>
            </Combobox.Positioner>
          </Combobox.Portal>
        </Combobox.Root>
      )}
    </Field>
  );
}
