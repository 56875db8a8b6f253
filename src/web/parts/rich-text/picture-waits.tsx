import { createContext, useCallback, useState } from 'react';

/** What waits while a picture is on its way into a text: pass `onUploading` to the text, and let its buttons wait. */
interface PictureWaits {
  waits: boolean;
  onUploading: (under: boolean) => void;
}

/** The form around its texts, which waits for the pictures on their way into any of them. */
export const PicturesUnder = createContext<((under: boolean) => void) | undefined>(undefined);

/** Whether a picture is on its way into one of the texts that are about to be saved. */
export function usePictureWaits(): PictureWaits {
  const [count, setCount] = useState(0);
  const onUploading = useCallback((under: boolean) => setCount((before) => before + (under ? 1 : -1)), []);
  return { waits: count > 0, onUploading };
}

/** Says beside a button why it waits. */
export function PictureWaitsNote({ waits }: { waits: boolean }) {
  return (
    <span className="meta" role="status">
      {waits && 'Waits for the picture'}
    </span>
  );
}
