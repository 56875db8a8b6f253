import type { SnapshotLine } from '#domain/change';
import type { AnyRow, Kind } from '#domain/records';
import { isHeld, type Part, partOf } from './base-rows.ts';

/** Takes a snapshot in line by line; `stale` means that it is older than what it would replace and must be asked for again. */
export type Loading = { line: (line: SnapshotLine) => void; end: () => 'loaded' | 'stale' | 'cut' };
type Read = ReadonlyMap<Kind, Map<string, AnyRow>>;

/** Gathers the lines of a snapshot of a part; one that came whole goes to `replace`, which may find it too old. */
export function takeLines(part: Part | null, replace: (read: Read, seq: number) => boolean): Loading {
  const read = new Map<Kind, Map<string, AnyRow>>();
  const counted: Record<string, number> = {};
  let last: Extract<SnapshotLine, { end: true }> | undefined;
  return {
    line: (line) => {
      if ('end' in line) {
        last = line;
        return;
      }
      counted[line.kind] = (counted[line.kind] ?? 0) + line.rows.length;
      if (!isHeld(line.kind)) return;
      const rows = read.get(line.kind) ?? new Map<string, AnyRow>();
      read.set(line.kind, rows);
      for (const row of line.rows as AnyRow[])
        if (part === null || partOf(line.kind, row) === part) rows.set(row.id, row);
    },
    end: () => {
      if (!last || Object.entries(last.counts).some(([kind, count]) => count !== (counted[kind] ?? 0))) return 'cut';
      return replace(read, last.seq) ? 'loaded' : 'stale';
    },
  };
}
