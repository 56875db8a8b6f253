import '../parts/floating.css';
import './palette.css';

interface TypedAheadProps {
  label: string;
  onType: (words: string) => void;
  onClose: () => void;
}

/** Stands where a dialog of search is still being read, and takes what is typed meanwhile: those letters are no keys. */
export function TypedAhead({ label, onType, onClose }: TypedAheadProps) {
  return (
    <div className="sheet palette" role="dialog" aria-label={label}>
      <input
        // biome-ignore lint/a11y/noAutofocus: whoever asked for it types on.
        autoFocus
        className="palette-input"
        aria-label={label}
        onInput={(event) => onType(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
    </div>
  );
}
