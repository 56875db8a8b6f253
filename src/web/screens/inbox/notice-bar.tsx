import { Button } from '../../parts/button.tsx';
import { FootBar } from '../../parts/foot-bar.tsx';
import type { MenuLine } from '../../parts/menu.tsx';
import type { Listed } from './columns.tsx';
import { canPeek } from './use-inbox-peek.tsx';

interface NoticeBarProps {
  rows: readonly Listed[];
  /** The line whose record is looked at. */
  row: Listed;
  /** What can be done with it, the first the most wanted. */
  lines: readonly MenuLine[];
  onStep: (row: Listed) => void;
}

/** At the foot of a phone under a record that was opened from the inbox: done with it, put it off, or on to the next. */
export function NoticeBar({ rows, row, lines, onStep }: NoticeBarProps) {
  const at = rows.findIndex(({ id }) => id === row.id);
  const beside = (by: 1 | -1) => {
    // What has only a page of its own is passed by: it is opened from the list.
    const next = rows.slice(by > 0 ? at + 1 : 0, by > 0 ? undefined : at);
    const found = by > 0 ? next.find(canPeek) : next.findLast(canPeek);
    return found && (() => onStep(found));
  };
  return (
    <FootBar
      label={`With ${row.short ?? row.title}`}
      place={`${at + 1} of ${rows.length}`}
      one="record"
      onBefore={beside(-1)}
      onNext={beside(1)}
      over
    >
      {lines
        .slice(0, 2)
        .toReversed()
        .map(({ id, says, run }) => (
          <Button key={id} kind={id === lines[0]?.id ? 'ink' : 'line'} once={false} onClick={run}>
            {says}
          </Button>
        ))}
    </FootBar>
  );
}
