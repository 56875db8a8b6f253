import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { DialogWrong } from '../parts/dialog-wrong.tsx';
import { PicturesUnder, PictureWaitsNote, usePictureWaits } from '../parts/rich-text/picture-waits.tsx';
import { faultBeside } from './fault-beside.ts';
import { FormResumed } from './form-resumed.tsx';
import type { FormDraft } from './use-form-draft.ts';
import './form-dialog.css';

/** What is wrong, by field; under the empty name what concerns no single one. */
export type Faults = Record<string, string>;

interface FormDialogProps {
  title: string;
  says?: ReactNode;
  /** The button that sends it. */
  verb: string;
  wide?: boolean | undefined;
  /** What is filled in is kept until it is sent or the dialog is cancelled; faults of its fields stand under them. */
  draft?: Pick<FormDraft, 'filled' | 'clear' | 'resumed'> | undefined;
  /** What was wrong where it was sent before. */
  begin?: Faults | undefined;
  onClose: () => void;
  /** Sends it and answers what is wrong; an empty answer closes the dialog, none leaves it open. */
  send: () => Promise<Faults | undefined>;
  children: (faults: Faults, send: () => void) => ReactNode;
}

/** A few fields that are sent together; what is wrong stands under its field and the typed text stays. */
export function FormDialog({ title, says, verb, wide, draft, begin = {}, onClose, send, children }: FormDialogProps) {
  const [faults, setFaults] = useState<Faults>(begin);
  const [busy, setBusy] = useState(false);
  const { waits, onUploading } = usePictureWaits();
  const go = async () => {
    if (busy || waits) return;
    setBusy(true);
    const wrong = await send();
    setBusy(false);
    if (!wrong) return;
    setFaults(wrong);
    if (Object.keys(wrong).length === 0) leave();
  };
  const leave = () => {
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
          <DialogWrong>{draft ? faultBeside(faults, Object.keys(draft.filled)) : faults['']}</DialogWrong>
          <PictureWaitsNote waits={waits} />
          <Button onClick={leave}>Cancel</Button>
          <Button kind="ink" busy={busy} keys="mod+enter" aria-disabled={waits || undefined} onClick={() => void go()}>
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
          if (event.key !== 'Enter' || event.defaultPrevented || event.nativeEvent.isComposing) return;
          if (!(event.metaKey || event.ctrlKey) && !isLine(event)) return;
          event.preventDefault();
          goSoon(event.currentTarget);
        }}
      >
        {draft && <FormResumed draft={draft} />}
        <PicturesUnder value={onUploading}>{children(faults, () => void go())}</PicturesUnder>
      </form>
    </Dialog>
  );
}

/** Enter in a single line sends the form; lists, ticks and the lines of what was weighed have an Enter of their own or none. */
function isLine({ target, altKey, shiftKey }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLInputElement) || altKey || shiftKey) return false;
  return target.classList.contains('control') && target.role !== 'combobox' && !target.closest('.alternatives');
}
