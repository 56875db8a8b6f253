import { X } from 'lucide-react';
import { type ReactNode, useLayoutEffect } from 'react';
import { useActions } from '../keys/keys-root.tsx';
import { Button } from './button.tsx';
import { useListAfter } from './focus-onward.ts';
import { IconButton } from './icon-button.tsx';
import { actionsOf, type MenuLine } from './menu.tsx';
import './bulk-bar.css';

/** What can be done with everything that is selected. */
interface BulkLine extends MenuLine {
  /** It is being done. */
  busy?: boolean | undefined;
}

interface BulkBarProps {
  /** How many are selected; at none there is no bar. */
  count: number;
  /** What they are, in the plural: `stories`. */
  says: string;
  onClear: () => void;
  /** The same as for one, on its button, in the palette and by its key. */
  lines: readonly BulkLine[];
}

/** What can be done with everything that is selected, at the foot of its list. */
export function BulkBar({ count, says, onClear, lines }: BulkBarProps) {
  const what = `${new Intl.NumberFormat('en').format(count)} ${says}`;
  useActions(count === 0 ? [] : actionsOf([lines], `Selected: ${what}`).map((line) => ({ ...line, ofSelected: true })));
  const shows = count > 0;
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-bulk', shows);
    return () => document.documentElement.removeAttribute('data-bulk');
  }, [shows]);
  if (!shows) return null;
  return (
    <Bar>
      <strong role="status">{what}</strong>
      {lines.map((line) => (
        <Button
          key={line.id}
          keys={line.keys?.[0]}
          busy={line.busy}
          aria-disabled={line.because !== undefined || undefined}
          title={line.because}
          onClick={line.run}
        >
          {line.says}
        </Button>
      ))}
      <IconButton label="Clear the selection" icon={<X />} keys="escape" onClick={onClear} />
    </Bar>
  );
}

/** Goes with what was selected; the focus then goes on in the list. */
function Bar({ children }: { children: ReactNode }) {
  const box = useListAfter<HTMLElement>();
  return (
    <section ref={box} className="bulk" aria-label="Selected">
      <div className="bulk-line">{children}</div>
    </section>
  );
}
