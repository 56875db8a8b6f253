import { useState } from 'react';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Capture } from './capture.tsx';

interface CaptureButtonProps {
  kind?: 'line' | 'ink';
  /** The screen is about what is captured, so that C does it too. */
  creates?: boolean;
}

/** Opens the capture dialog by the pointer; `Q` opens it from anywhere. */
export function CaptureButton({ kind = 'line', creates = false }: CaptureButtonProps) {
  const [open, setOpen] = useState(false);
  useActions(
    creates
      ? [{ id: 'voice.capture', says: 'Capture here', keys: ['c'], group: 'Voice', run: () => setOpen(true) }]
      : [],
  );
  return (
    <>
      <Button kind={kind} keys="q" onClick={() => setOpen(true)}>
        Capture
      </Button>
      {open && <Capture onClose={() => setOpen(false)} />}
    </>
  );
}
