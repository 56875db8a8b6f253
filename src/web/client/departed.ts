import type { WireChange } from '#domain/change';
import type { AnyRow, Kind, Row } from '#domain/records';
import type { RowChange } from './base-rows.ts';

/** A record that went while somebody could look at it: how it stood, who took it away, and by which command. */
export type Deleted<K extends Kind = Kind> = { row: Row<K>; actor: string; command: string };
type Entry = { kind: Kind; row: AnyRow; actor: string; command: string };

const most = 100;

/** Remembers the records that went while this page was open, so that whoever looks at one can read it and bring it back. */
export class Departed {
  readonly #entries = new Map<string, Entry>();

  /** Takes in what became of a row by a change. */
  hear(change: WireChange, { kind, id, before, after }: RowChange): void {
    this.#entries.delete(id);
    if (change.op !== 'gone' || !before || after) return;
    this.#entries.set(id, { kind, row: before, actor: change.actor, command: change.command });
    for (const oldest of this.#entries.keys()) {
      if (this.#entries.size <= most) return;
      this.#entries.delete(oldest);
    }
  }

  last<K extends Kind>(kind: K, where: (row: Row<K>) => boolean): Deleted<K> | undefined {
    const entries = [...this.#entries.values()] as (Entry & Deleted<K>)[];
    return entries.findLast((entry) => entry.kind === kind && where(entry.row));
  }
}
