import type { WireChange } from '#domain/change';
import { type AnyRow, describeKind, type Kind, kindNames } from '#domain/records';

/** The product whose part of the workspace a record belongs to; empty for the workspace's own records. */
export type Part = string;

/** A record as it was and as it is; undefined where it is not there. */
export type RowChange = { kind: Kind; id: string; before: AnyRow | undefined; after: AnyRow | undefined };

/**
 * What is known of one record beyond its row. Existence and every field are registers whose clock is the sequence
 * number, so changes may come twice and in any order and still lead to the same row.
 */
type Mark = { born: number; gone: number; stamps: Map<string, number>; orphan: Record<string, unknown> | undefined };

const kindsHeld = kindNames.filter((kind) => describeKind(kind)?.held);
const heldNames = new Set<string>(kindsHeld);

/** True for a kind whose rows every browser keeps. */
export function isHeld(kind: string): boolean {
  return heldNames.has(kind);
}

/** The part of the workspace a row belongs to. */
export function partOf(kind: Kind, row: AnyRow): Part {
  if (kind === 'product') return row.id;
  return row.productId ?? '';
}

/** The rows as the server told them, true at a sequence for each part. */
export class BaseRows {
  readonly #rows = new Map<Kind, Map<string, AnyRow>>(kindsHeld.map((kind) => [kind, new Map()]));
  readonly #marks = new Map<Kind, Map<string, Mark>>(kindsHeld.map((kind) => [kind, new Map()]));
  /** Changes up to the floor of a part are already in its rows. */
  readonly #floors = new Map<Part, number>();
  #floor = 0;
  #marked = 0;

  rows(kind: Kind): ReadonlyMap<string, AnyRow> {
    return this.#rows.get(kind) ?? new Map();
  }

  row(kind: Kind, id: string): AnyRow | undefined {
    return this.#rows.get(kind)?.get(id);
  }

  /** The sequence up to which a part was read from a snapshot; null asks for the whole workspace. */
  floor(part: Part | null): number {
    return part === null ? this.#floor : Math.max(this.#floor, this.#floors.get(part) ?? 0);
  }

  /** How many records are marked with changes that came after their snapshot. */
  get marked(): number {
    return this.#marked;
  }

  /** Takes one change in; tells what became of its row, or undefined where nothing did. */
  apply(change: WireChange): RowChange | undefined {
    const rows = this.#rows.get(change.kind);
    if (!rows) return undefined;
    const before = rows.get(change.id);
    if (change.seq <= this.#floorFor(change, before)) return undefined;
    const mark = this.#mark(change.kind, change.id, before);
    if (change.op === 'create') this.#create(rows, mark, { ...(change.row as AnyRow), id: change.id }, change.seq);
    else if (change.op === 'gone') this.#gone(rows, mark, change.id, change.seq);
    else this.#update(rows, mark, change.id, { ...change.set, version: change.version }, change.seq);
    const after = rows.get(change.id);
    return after === before ? undefined : { kind: change.kind, id: change.id, before, after };
  }

  /**
   * Puts a part (null: everything) as it was read at `seq` in place of what is there; later changes that have
   * already come stay on top. False where the rows are too old to be of use; `changed` is told of every row.
   */
  replace(
    part: Part | null,
    read: ReadonlyMap<Kind, Map<string, AnyRow>>,
    seq: number,
    changed?: (change: RowChange) => void,
  ): boolean {
    if (seq < this.floor(part) || (part === null && this.#newestFloor() > seq)) return false;
    for (const kind of kindsHeld) this.#replaceKind(kind, part, read.get(kind) ?? new Map(), seq, changed);
    if (part === null) {
      this.#floor = seq;
      this.#floors.clear();
      this.settle(seq);
    } else this.#floors.set(part, seq);
    return true;
  }

  /** Forgets marks up to `seq`: whoever calls knows that everything up to there has come. */
  settle(seq: number): void {
    this.#floor = Math.max(this.#floor, seq);
    for (const marks of this.#marks.values()) {
      for (const [id, mark] of marks) {
        for (const [field, at] of mark.stamps) if (at <= seq) mark.stamps.delete(field);
        if (mark.stamps.size > 0 || mark.born > seq || mark.gone > seq) continue;
        marks.delete(id);
        this.#marked -= 1;
      }
    }
  }

  #newestFloor(): number {
    return Math.max(this.#floor, ...this.#floors.values());
  }

  #floorFor(change: WireChange, before: AnyRow | undefined): number {
    const known = before ?? (change.op === 'create' ? (change.row as AnyRow) : undefined);
    return known ? this.floor(partOf(change.kind, known)) : this.#floor;
  }

  #mark(kind: Kind, id: string, row: AnyRow | undefined): Mark {
    const marks = this.#marks.get(kind) as Map<string, Mark>;
    const known = marks.get(id);
    if (known) return known;
    const mark: Mark = { born: row ? this.floor(partOf(kind, row)) : 0, gone: 0, stamps: new Map(), orphan: undefined };
    marks.set(id, mark);
    this.#marked += 1;
    return mark;
  }

  #create(rows: Map<string, AnyRow>, mark: Mark, row: AnyRow, seq: number): void {
    if (seq <= mark.born || seq <= mark.gone) return;
    const values = rows.get(row.id) ?? mark.orphan ?? {};
    mark.born = seq;
    mark.orphan = undefined;
    rows.set(row.id, { ...row, ...later(mark, values, seq) });
  }

  #gone(rows: Map<string, AnyRow>, mark: Mark, id: string, seq: number): void {
    if (seq <= mark.born || seq <= mark.gone) return;
    mark.gone = seq;
    mark.orphan = later(mark, rows.get(id) ?? mark.orphan ?? {}, seq);
    rows.delete(id);
  }

  #update(rows: Map<string, AnyRow>, mark: Mark, id: string, set: Record<string, unknown>, seq: number): void {
    if (seq <= mark.born || seq <= mark.gone) return;
    const newer: Record<string, unknown> = {};
    let some = false;
    for (const field in set) {
      if ((mark.stamps.get(field) ?? 0) >= seq) continue;
      mark.stamps.set(field, seq);
      newer[field] = set[field];
      some = true;
    }
    if (!some) return;
    const row = rows.get(id);
    if (row) rows.set(id, { ...row, ...newer });
    else mark.orphan = { ...mark.orphan, ...newer };
  }

  #replaceKind(
    kind: Kind,
    part: Part | null,
    read: Map<string, AnyRow>,
    seq: number,
    changed?: (change: RowChange) => void,
  ): void {
    const rows = this.#rows.get(kind) as Map<string, AnyRow>;
    const marks = this.#marks.get(kind) as Map<string, Mark>;
    for (const [id, before] of rows) {
      if (read.has(id) || (part !== null && partOf(kind, before) !== part)) continue;
      if (this.#bornAt(kind, marks.get(id), before) > seq) continue;
      rows.delete(id);
      changed?.({ kind, id, before, after: undefined });
    }
    for (const [id, row] of read) {
      const mark = marks.get(id);
      const before = rows.get(id);
      if (mark && (mark.gone > seq || (before && mark.born > seq))) continue;
      const after = mark ? { ...row, ...later(mark, before ?? mark.orphan ?? {}, seq) } : row;
      if (mark) Object.assign(mark, { born: seq, orphan: undefined });
      rows.set(id, after);
      changed?.({ kind, id, before, after });
    }
  }

  #bornAt(kind: Kind, mark: Mark | undefined, row: AnyRow): number {
    return mark ? mark.born : this.floor(partOf(kind, row));
  }
}

/** The values that were set after `seq`; older stamps are forgotten. */
function later(mark: Mark, values: Record<string, unknown>, seq: number): Record<string, unknown> {
  const kept: Record<string, unknown> = {};
  for (const [field, at] of mark.stamps) {
    if (at > seq) kept[field] = values[field];
    else mark.stamps.delete(field);
  }
  return kept;
}
