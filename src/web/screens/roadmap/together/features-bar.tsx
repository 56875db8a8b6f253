import { BulkBar } from '../../../parts/bulk-bar.tsx';
import type { Bulk } from './use-bulk.tsx';
import type { Picked } from './use-picked.ts';

/** What can be done with the selected features of a view together, and the dialogs that ask for more. */
export function FeaturesBar({ bulk, picks: { picked, clear } }: { bulk: Bulk; picks: Picked }) {
  return (
    <>
      <BulkBar
        count={picked.length}
        says={picked.length === 1 ? 'feature' : 'features'}
        onClear={clear}
        lines={bulk.linesOf(picked)}
      />
      {bulk.dialogs}
    </>
  );
}
