import { useState } from 'react';
import { Checkbox } from '../../parts/checkbox.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { FormDialog } from '../form-dialog.tsx';

interface NameDialogProps {
  title: string;
  verb: string;
  name?: string;
  /** Asks whether everybody sees it. */
  asksShared?: boolean;
  /** Gives what is wrong by field; an empty answer where it is done. */
  onSend: (name: string, shared: boolean) => Promise<Record<string, string> | undefined>;
  onClose: () => void;
}

/** Asks what a view is called, and where it is new whether everybody sees it. */
export function NameDialog({ title, verb, name: begun = '', asksShared = false, onSend, onClose }: NameDialogProps) {
  const [name, setName] = useState(begun);
  const [shared, setShared] = useState(false);
  return (
    <FormDialog
      title={title}
      says={asksShared ? 'A view keeps filter, shape, order, groups and columns. It changes no record.' : undefined}
      verb={verb}
      onClose={onClose}
      send={async () => (name.trim() ? onSend(name.trim(), shared) : { name: 'Give it a name.' })}
    >
      {(faults) => (
        <>
          <TextField
            label="Name"
            required
            autoFocus
            maxLength={80}
            value={name}
            onChange={setName}
            error={faults.name}
          />
          {asksShared && <Checkbox label="Everybody in the product sees it" checked={shared} onChange={setShared} />}
        </>
      )}
    </FormDialog>
  );
}
