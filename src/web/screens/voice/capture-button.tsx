import { useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { Capture } from './capture.tsx';

/** Opens the capture dialog by the pointer; `Q` opens it from anywhere. */
export function CaptureButton({ kind = 'line' }: { kind?: 'line' | 'ink' }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind={kind} keys="q" onClick={() => setOpen(true)}>
        Capture
      </Button>
      {open && <Capture onClose={() => setOpen(false)} />}
    </>
  );
}
