import { useRef, useState } from 'react';
import { useSaveOnLeaving } from '../use-save-on-leaving.ts';

interface CellEditorProps {
  label: string;
  text: string;
  /** Figures are written in it. */
  number: boolean;
  /** Saves, or says why it cannot be. */
  save: (text: string) => string | undefined;
  /** The editor is done; `next` goes to another cell of the row. */
  onDone: (next: 'stay' | 'forward' | 'backward' | 'left') => void;
}

/** The field inside a cell: Enter saves, Esc reverts, Tab saves and goes on, leaving saves. */
export function CellEditor({ label, text, number, save, onDone }: CellEditorProps) {
  // What it is written from, whatever others wrote meanwhile.
  const [began] = useState({ text, save });
  const [typed, setTyped] = useState(text);
  const [wrong, setWrong] = useState<string>();
  // Whoever is done with it is done once: the focus that leaves it then saves nothing again.
  const over = useRef(false);
  const leave = (next: 'stay' | 'forward' | 'backward' | 'left') => {
    over.current = true;
    onDone(next);
  };
  const finish = (next: 'stay' | 'forward' | 'backward' | 'left') => {
    if (over.current) return;
    const refused = typed === began.text ? undefined : began.save(typed);
    setWrong(refused);
    if (!refused) leave(next);
  };
  useSaveOnLeaving(() => finish('left'));
  return (
    <>
      <input
        className="cell-editor"
        // biome-ignore lint/a11y/noAutofocus: the person has just asked to write here.
        autoFocus
        aria-label={label}
        aria-invalid={wrong ? true : undefined}
        dir="auto"
        inputMode={number ? 'decimal' : undefined}
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => finish('left')}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          event.stopPropagation();
          if (!['Enter', 'Escape', 'Tab'].includes(event.key)) return;
          event.preventDefault();
          if (event.key === 'Escape') leave('stay');
          else if (event.key === 'Enter') finish('stay');
          else finish(event.shiftKey ? 'backward' : 'forward');
        }}
      />
      {wrong && (
        <span className="cell-wrong" role="alert">
          {wrong}
        </span>
      )}
    </>
  );
}
