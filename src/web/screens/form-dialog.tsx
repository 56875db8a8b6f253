import { type ReactNode, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { DialogWrong } from '../parts/dialog-wrong.tsx';
import './form-dialog.css';

/** What is wrong, by field; under the empty name what concerns no single one. */
export type Faults = Record<string, string>;

interface FormDialogProps {
  title: string;
  says?: ReactNode;
  /** The button that sends it. */
  verb: string;
  wide?: boolean | undefined;
  /** What is filled in is kept until it is sent or the dialog is cancelled. */
  draft?: { clear: () => void } | undefined;
  onClose: () => void;
  /** Sends it and answers what is wrong; an empty answer closes the dialog, none leaves it open. */
  send: () => Promise<Faults | undefined>;
  children: (faults: Faults, send: () => void) => ReactNode;
}

/** A few fields that are sent together; what is wrong stands under its field and the typed text stays. */
export function FormDialog({ title, says, verb, wide, draft, onClose, send, children }: FormDialogProps) {
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  const go = async () => {
    if (busy) return;
    setBusy(true);
    const wrong = await send();
    setBusy(false);
    if (!wrong) return;
    setFaults(wrong);
    if (Object.keys(wrong).length > 0) return;
    draft?.clear();
    onClose();
  };
  const latest = useRef(go);
  latest.current = go;
  // A field that gives its value on Enter has told it once this press is over.
  const goSoon = (form: HTMLFormElement) =>
    setTimeout(() => {
      const unread = form.querySelector<HTMLElement>('[data-unread]');
      if (unread) unread.focus();
      else void latest.current();
    });
  return (
    <Dialog
      open
      wide={wide}
      keeps={draft !== undefined}
      onClose={onClose}
      title={title}
      says={says}
      actions={
        <>
          <DialogWrong>{faults['']}</DialogWrong>
          <Button
            onClick={() => {
              draft?.clear();
              onClose();
            }}
          >
            Cancel
          </Button>
          <Button kind="ink" busy={busy} keys="mod+enter" onClick={() => void go()}>
            {verb}
          </Button>
        </>
      }
    >
      <form
        className="form-fields"
        onSubmit={(event) => {
          event.preventDefault();
          goSoon(event.currentTarget);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return;
          event.preventDefault();
          goSoon(event.currentTarget);
        }}
      >
        {children(faults, () => void go())}
      </form>
    </Dialog>
  );
}
