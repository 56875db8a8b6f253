import { useRef, useState } from 'react';
import { Button } from './button.tsx';
import './lists.css';

interface DropZoneProps {
  /** The verb on the button: `Choose a CSV file`. */
  label: string;
  /** What may come, in words: its kind and its size. */
  says: string;
  /** What the browser offers: `.csv,text/csv`. */
  accept?: string | undefined;
  onFile: (file: File) => void;
}

/** A place for a file: a button, and a target for dragging. */
export function DropZone({ label, says, accept, onFile }: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const take = (file: File | undefined | null) => {
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragging is the second way; the button is the first.
    <div
      className="drop"
      data-over={over || undefined}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer.files[0]);
      }}
    >
      <Button onClick={() => input.current?.click()}>{label}</Button>
      <span className="meta">{says}</span>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
    </div>
  );
}
