import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useState, useSyncExternalStore } from 'react';
import { Keys } from '../parts/kbd.tsx';
import { focusClearOfToasts, shortenAgain, watchCovered } from './clear-of-toasts.ts';
import { dropToast, type Toast, toastList } from './toast-list.ts';
import './frame.css';

const shownMs = 8000;

/** Where the short messages stand: eight seconds, longer under pointer or focus, never in the way. */
export function Toasts() {
  const toasts = useSyncExternalStore(toastList.follow, toastList.read);
  // The keys take back what was done last, so they stand there only.
  const last = toasts.findLast(({ undo }) => undo);
  const { length } = toasts;
  // Never over the row that one is at, nor over the one that is come to while they stand there.
  useLayoutEffect(() => (length > 0 ? focusClearOfToasts() : shortenAgain()), [length]);
  useEffect(watchCovered, []);
  return (
    <section className="toasts" aria-live="polite" aria-label="Messages" data-print="no">
      {toasts.map((toast) => (
        <ToastLine key={toast.id} toast={toast} byKeys={toast === last} />
      ))}
    </section>
  );
}

function ToastLine({ toast, byKeys }: { toast: Toast; byKeys: boolean }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dropToast(toast.id), shownMs);
    return () => clearTimeout(timer);
  }, [held, toast.id]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: reading it keeps it; nothing is done by it.
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.says}</span>
      {toast.undo && (
        <button
          type="button"
          onClick={() => {
            toast.undo?.();
            dropToast(toast.id);
          }}
        >
          Undo
        </button>
      )}
      {byKeys && <Keys keys="mod+z" />}
      <button type="button" aria-label="Close the message" onClick={() => dropToast(toast.id)}>
        <X size={14} aria-hidden />
      </button>
    </div>
  );
}
