import { useState } from 'react';

/** What waits while a picture is on its way into a text: pass `onUploading` to the text, and let its buttons wait. */
interface PictureWaits {
  waits: boolean;
  onUploading: (under: boolean) => void;
}

/** Whether a picture is on its way into a text that is about to be saved. */
export function usePictureWaits(): PictureWaits {
  const [waits, onUploading] = useState(false);
  return { waits, onUploading };
}

/** Says beside a button why it waits. */
export function PictureWaitsNote({ waits }: { waits: boolean }) {
  return (
    <span className="meta" role="status">
      {waits && 'Waits for the picture'}
    </span>
  );
}
