import { useCallback, useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient } from '../../client/hooks.ts';
import { showToast } from '../../shell/toast-list.ts';
import { sayRecords } from './kinds.ts';

/** Stops an import that runs and takes one back that has ended. */
export function useImportActs() {
  const act = useAct();
  const client = useClient();
  const [busy, setBusy] = useState<string>();

  const cancel = useCallback(
    async (row: Row<'import'>) => {
      setBusy(row.id);
      const seen = client.seeing({ kind: 'import', id: row.id, version: row.version });
      await act('import.cancel', () => ({ import: row.id, seen: seen() }), {
        says: `Stopped the import of ${row.fileName}. Nothing of it stays.`,
      });
      setBusy(undefined);
    },
    [act, client],
  );

  const undo = useCallback(
    async (row: Row<'import'>) => {
      setBusy(row.id);
      const seen = client.seeing({ kind: 'import', id: row.id, version: row.version });
      const outcome = await act('import.undo', () => ({ import: row.id, seen: seen() }));
      setBusy(undefined);
      if (outcome?.is !== 'done') return;
      const { deleted, keptTotal } = outcome.output;
      const kept = keptTotal === 0 ? '' : ` ${sayRecords(keptTotal)} touched since stayed.`;
      showToast(`Took the import back: ${sayRecords(deleted)} went.${kept}`);
    },
    [act, client],
  );

  return { busy, cancel: (row: Row<'import'>) => void cancel(row), undo: (row: Row<'import'>) => void undo(row) };
}
