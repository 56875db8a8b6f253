import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useActions } from '../keys/keys-root.tsx';
import { useMedia } from '../shell/kept.ts';
import { useRootMark } from '../shell/use-root-mark.ts';
import { Button } from './button.tsx';
import { useListAfter } from './focus-onward.ts';
import { IconButton } from './icon-button.tsx';
import { actionsOf, Menu, type MenuLine } from './menu.tsx';
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

/** So many letters of verbs stand in one line of a phone. */
const lettersAcross = 16;

/** What can be done with everything that is selected, at the foot of its list. */
export function BulkBar({ count, says, onClear, lines }: BulkBarProps) {
  const what = `${new Intl.NumberFormat('en').format(count)} ${says}`;
  useActions(count === 0 ? [] : actionsOf([lines], `Selected: ${what}`).map((line) => ({ ...line, ofSelected: true })));
  const shows = count > 0;
  useRootMark('data-bulk', shows);
  const phone = useMedia('(width < 800px)');
  if (!shows) return null;
  const fit = phone ? fitting(lines) : lines.length;
  return (
    <Bar>
      <strong role="status">{what}</strong>
      {lines.slice(0, fit).map((line) => (
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
      {fit < lines.length && <Menu trigger={<Button opens>More</Button>} groups={[lines.slice(fit)]} align="end" />}
      <IconButton label="Clear the selection" icon={<X />} keys="escape" onClick={onClear} />
    </Bar>
  );
}

/** How many of the lines a phone has room for beside each other; one at least. */
function fitting(lines: readonly BulkLine[]): number {
  let letters = 0;
  const beyond = lines.findIndex(({ says }) => {
    letters += says.length;
    return letters > lettersAcross;
  });
  return beyond < 0 ? lines.length : Math.max(1, beyond);
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
