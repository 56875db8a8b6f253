import { Copy } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { copyText } from './copy-text.ts';

interface ShownOnceProps {
  label: string;
  says: string;
  value: string;
  onDone: () => void;
}

/** A secret that is shown this once, to be copied now. */
export function ShownOnce({ label, says, value, onDone }: ShownOnceProps) {
  const [copied, setCopied] = useState<'yes' | 'no'>();
  const box = useRef<HTMLDivElement>(null);
  const copy = async () => {
    const field = box.current?.querySelector('input') ?? null;
    setCopied((await copyText(value, field)) ? 'yes' : 'no');
  };
  return (
    <div className="once" ref={box} role="status">
      <p>{says}</p>
      <TextField label={label} value={value} onChange={() => undefined} readOnly />
      <div className="settings-ends">
        <Button kind="ink" icon={<Copy aria-hidden size={16} />} onClick={() => void copy()}>
          Copy
        </Button>
        <Button onClick={onDone}>Done</Button>
        {copied && (
          <span className="meta">
            {copied === 'yes' ? 'Copied.' : 'The browser does not let us copy. It is selected: press Ctrl C or ⌘C.'}
          </span>
        )}
      </div>
    </div>
  );
}
