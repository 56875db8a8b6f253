import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import './bulk-bar.css';

interface BulkBarProps {
  /** How many are selected; at none there is no bar. */
  count: number;
  /** What they are, in the plural: `stories`. */
  says: string;
  onClear: () => void;
  /** The same commands as for one. */
  children: ReactNode;
}

/** What can be done with everything that is selected, at the foot of its list. */
export function BulkBar({ count, says, onClear, children }: BulkBarProps) {
  if (count === 0) return null;
  return (
    <section className="bulk" aria-label="Selected">
      <strong role="status">
        {new Intl.NumberFormat('en').format(count)} {says}
      </strong>
      {children}
      <IconButton label="Clear the selection" icon={<X />} keys="escape" onClick={onClear} />
    </section>
  );
}
