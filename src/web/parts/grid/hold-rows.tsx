import { ArrowDown, ArrowDownToLine, ArrowLeft, ArrowRight, ArrowUp, ArrowUpToLine } from 'lucide-react';
import type { ReactNode } from 'react';
import { HoldBar } from '../hold-bar.tsx';

interface HoldRowsProps {
  what: string;
  /** Where it would go now, and what puts it back. */
  moving: { where: string | undefined; cancel: () => void };
  /** In a tree Right and Left open and close; elsewhere there is a top and a bottom. */
  across: ((by: 1 | -1) => void) | undefined;
  /** More rows than there are. */
  all: number;
  step: (by: number) => void;
  drop: () => void;
}

/** What a thumb has instead of the arrows while rows of a list are held. */
export function HoldRows({ what, moving, across, all, step, drop }: HoldRowsProps) {
  const way = (says: string, icon: ReactNode, run: () => void) => ({ says, icon, run });
  const ends = across
    ? [
        way('Close the row', <ArrowLeft aria-hidden />, () => across(-1)),
        way('Open the row', <ArrowRight aria-hidden />, () => across(1)),
      ]
    : [
        way('To the top', <ArrowUpToLine aria-hidden />, () => step(-all)),
        way('To the bottom', <ArrowDownToLine aria-hidden />, () => step(all)),
      ];
  const ways = [
    way('Up', <ArrowUp aria-hidden />, () => step(-1)),
    way('Down', <ArrowDown aria-hidden />, () => step(1)),
    ...ends,
  ];
  return <HoldBar what={what} where={moving.where} ways={ways} onDrop={drop} onCancel={moving.cancel} />;
}
