import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { PictureWaitsNote, usePictureWaits } from '../../parts/rich-text/picture-waits.tsx';
import { RichText } from '../../parts/rich-text/rich-text.tsx';

interface TextDialogProps {
  label: string;
  value: string;
  /** `was` is what stood there when the dialog opened. */
  onSave: (text: string, was: string) => void;
  onClose: () => void;
}

/** A text to write before it is proposed. */
export function TextDialog({ label, value, onSave, onClose }: TextDialogProps) {
  const [was] = useState(value);
  const [text, setText] = useState(value);
  const { waits, onUploading } = usePictureWaits();
  const save = () => (text === was ? onClose() : onSave(text, was));
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={label}
      actions={
        <>
          <PictureWaitsNote waits={waits} />
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="ink" keys="mod+enter" aria-disabled={waits || undefined} onClick={save}>
            Go on
          </Button>
        </>
      }
    >
      <RichText
        bare
        autoFocus
        label={label}
        rows={5}
        value={text}
        onChange={setText}
        onSend={save}
        onUploading={onUploading}
      />
    </Dialog>
  );
}
