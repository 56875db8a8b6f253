import type { DiaryLine } from '#domain/change';
import type { Db } from '#store/database';
import { type Batch, batchLines, mostLines, readBatch } from '#store/feed-lines';

/** The end of one workspace's diary, kept in memory so that all who are up to date share one reading of it. */
export type Tail = {
  /** The number up to which the diary has been seen. */
  readonly head: number;
  /** Reads up to `seq`. */
  advance: (seq: number) => Promise<void>;
  /** The next stretch after `from`, which lies before `head`. */
  after: (from: number) => Promise<Batch>;
};

/** Lines kept for those who come a little late. */
const keptLines = 1_000;

/** A tail that begins at the first `advance`. */
export function makeTail(db: Db, workspace: string): Tail {
  let head = -1;
  let kept: DiaryLine[] = [];
  let shared: { from: number; upTo: number; batch: Promise<Batch> } | undefined;

  async function advance(seq: number): Promise<void> {
    if (head < 0 || seq - head > mostLines) {
      kept = [];
      head = Math.max(head, seq);
    }
    while (head < seq) {
      const { lines, upTo } = await readBatch(db, workspace, head, seq);
      if (upTo === head) return;
      kept = [...kept, ...lines].slice(-keptLines);
      head = upTo;
    }
  }

  async function after(from: number): Promise<Batch> {
    const first = kept[0]?.seq ?? Number.POSITIVE_INFINITY;
    if (first > from + 1) return read(from, head);
    const start = from + 1 - first;
    const lines = kept.slice(start, start + batchLines);
    return { workspace, from, upTo: lines.at(-1)?.seq ?? from, lines, resets: [] };
  }

  /** Many who missed the same stretch, as after an import, share its reading. */
  function read(from: number, upTo: number): Promise<Batch> {
    if (shared?.from === from && shared.upTo === upTo) return shared.batch;
    const batch = readBatch(db, workspace, from, upTo);
    shared = { from, upTo, batch };
    batch
      .catch(() => undefined)
      .finally(() => {
        if (shared?.batch === batch) shared = undefined;
      });
    return batch;
  }

  return {
    get head() {
      return head;
    },
    advance,
    after,
  };
}
