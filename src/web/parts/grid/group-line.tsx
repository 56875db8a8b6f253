// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot hold rows that are placed one by one.
// biome-ignore-all lint/a11y/useFocusableInteractive: the button inside has the focus.
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { GridGroup } from './lines.ts';

interface GroupLineProps {
  group: GridGroup;
  line: number;
  top: number;
  columns: number;
  onFold: ((id: string) => void) | undefined;
}

/** The heading of a group of rows: what they share and how many they are; it folds them. */
export function GroupLine({ group, line, top, columns, onFold }: GroupLineProps) {
  const Arrow = group.folded ? ChevronRight : ChevronDown;
  return (
    <div role="row" className="grid-group" aria-rowindex={line + 2} style={{ transform: `translateY(${top}px)` }}>
      <div role="gridcell" aria-colindex={1} aria-colspan={columns}>
        <button type="button" aria-expanded={!group.folded} onClick={() => onFold?.(group.id)}>
          <Arrow aria-hidden size={14} />
          <span dir="auto">{group.says}</span>
          <span className="meta">{new Intl.NumberFormat('en').format(group.count)}</span>
        </button>
      </div>
    </div>
  );
}
