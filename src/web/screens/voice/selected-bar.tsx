import { BulkBar } from '../../parts/bulk-bar.tsx';
import type { Listed, State } from './feedback-list.ts';
import { mostAtOnce, type useMoreSelected } from './use-more-selected.ts';

interface SelectedBarProps {
  /** How many are selected; at none there is no bar. */
  count: number;
  chosen: readonly Listed[];
  /** How many rows are read. */
  read: number;
  /** How many there are in all, as far as that is known. */
  total: number | undefined;
  /** True where older ones are not read yet. */
  isPart: boolean;
  gather: ReturnType<typeof useMoreSelected>;
  onSort: (to: State, rows: readonly Listed[]) => void;
  onLink: () => void;
  onClear: () => void;
}

const figure = (count: number) => new Intl.NumberFormat('en').format(count);

/** What can be done with all that is selected: says how many of how many that are, and takes more of them. */
export function SelectedBar(props: SelectedBarProps) {
  const { count, chosen, read, total, isPart, gather, onSort, onLink, onClear } = props;
  const isAllRead = count >= Math.min(read, mostAtOnce) && count > 1;
  const there = Math.min(mostAtOnce, total ?? mostAtOnce);
  const canTakeMore = isAllRead && count < there && (isPart || read > count);
  const most = count >= mostAtOnce && (isPart || read > count) ? ', the most at once' : '';
  return (
    <BulkBar
      count={count}
      says={sayOf(isAllRead && (isPart || read > count) ? total : undefined, count) + most}
      onClear={() => {
        gather.stop();
        onClear();
      }}
      lines={[
        { id: 'voice.done', says: 'Done', keys: ['e'], run: () => onSort('processed', chosen) },
        { id: 'voice.archive', says: 'Archive', keys: ['z'], run: () => onSort('archived', chosen) },
        { id: 'voice.link', says: 'Link…', keys: ['l'], run: onLink },
        ...(canTakeMore
          ? [
              {
                id: 'voice.more-selected',
                says: total === undefined ? `Select up to ${figure(mostAtOnce)}` : `Select ${figure(there)}`,
                busy: gather.busy,
                run: gather.start,
              },
            ]
          : []),
      ]}
    />
  );
}

function sayOf(total: number | undefined, count: number): string {
  if (total !== undefined) return `of ${figure(total)} pieces of feedback`;
  return count === 1 ? 'piece of feedback' : 'pieces of feedback';
}
