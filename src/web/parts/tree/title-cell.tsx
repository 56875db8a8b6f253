import { ChevronDown, ChevronRight } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import type { TreePlace } from './lines-of-tree.ts';
import './tree.css';

interface TitleCellProps {
  place: TreePlace;
  /** What opens and closes: `F-3 Shared templates`. */
  says: string;
  /** How many lie in it at any depth. */
  count: number;
  onOpen: (open: boolean) => void;
  children: ReactNode;
}

/** The cell of a row by which one sees how deep it lies: further in, with what opens it and how many lie in it. */
export function TitleCell({ place, says, count, onOpen, children }: TitleCellProps) {
  const { level, open } = place;
  const Arrow = open ? ChevronDown : ChevronRight;
  return (
    <span className="tree-title" style={{ '--level': level } as CSSProperties}>
      {open === undefined ? (
        <span className="tree-open" aria-hidden />
      ) : (
        <button
          type="button"
          tabIndex={-1}
          className="tree-open"
          data-closed={!open || undefined}
          aria-label={`${open ? 'Close' : 'Open'} ${says}`}
          onClick={(event) => {
            event.stopPropagation();
            onOpen(!open);
          }}
        >
          <Arrow aria-hidden size={14} />
        </button>
      )}
      {children}
      {count > 0 && <span className="tree-count">{new Intl.NumberFormat('en').format(count)}</span>}
    </span>
  );
}
