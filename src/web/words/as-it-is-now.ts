import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { PreviewLine } from '#domain/preview-line';
import { type AnyRow, describeKind, type Kind } from '#domain/records';
import { useWorkspaceClient } from '../client/hooks.ts';

/** The lines of a preview with the values that stand there now, and which of them are others than when it was made. */
interface AsItIsNow {
  lines: readonly PreviewLine[];
  /** `update <id> <field>`, as the words of a preview name them. */
  since: ReadonlySet<string>;
}

/** Puts the values of today in the place of those that a preview found; a record or field that is not held here stays as it was found. */
export function asItIsNow(
  lines: readonly PreviewLine[],
  rowOf: (kind: string, id: string) => AnyRow | undefined,
): AsItIsNow {
  const since = new Set<string>();
  const now = lines.map((line) => {
    const row = line.op === 'update' && line.before ? rowOf(line.kind, line.id) : undefined;
    if (!row || !line.before) return line;
    const before = Object.entries(line.before).map(([field, found]) => {
      const value = row[field];
      if (value === undefined || JSON.stringify(value) === JSON.stringify(found)) return [field, found];
      since.add(`update ${line.id} ${field}`);
      return [field, value];
    });
    return { ...line, before: Object.fromEntries(before) };
  });
  return { lines: since.size > 0 ? now : lines, since };
}

/** The same for a preview on the screen, kept fresh. */
export function useAsItIsNow(lines: readonly PreviewLine[]): AsItIsNow {
  const { store } = useWorkspaceClient();
  const held = useMemo(
    () => lines.filter(({ op, kind }) => op === 'update' && describeKind(kind)?.held === true),
    [lines],
  );
  const rowOf = useCallback(
    (kind: string, id: string) => (describeKind(kind)?.held ? store.row(kind as Kind, id) : undefined),
    [store],
  );
  const watch = useCallback(
    (listener: () => void) => {
      const stops = held.map(({ kind, id }) => store.watchRow(kind as Kind, id, listener));
      return () => {
        for (const stop of stops) stop();
      };
    },
    [store, held],
  );
  const versions = useSyncExternalStore(watch, () => held.map(({ kind, id }) => rowOf(kind, id)?.version).join());
  // biome-ignore lint/correctness/useExhaustiveDependencies: the versions say when the rows differ.
  return useMemo(() => asItIsNow(lines, rowOf), [lines, rowOf, versions]);
}
