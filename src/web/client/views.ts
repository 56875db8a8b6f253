import type { AnyRow, Kind, Row } from '#domain/records';

/**
 * Which rows a view shows and in which order. `key` names the view: two specs of the same key are the same view, so
 * whatever `where` and `compare` close over belongs into the key. Without `compare` the order is by id.
 */
export type ViewSpec<K extends Kind = Kind> = {
  kind: K;
  key: string;
  where?: (row: Row<K>) => boolean;
  compare?: (a: Row<K>, b: Row<K>) => number;
};

/** One row of a kind as it was and as it is now. */
export type Delta = { id: string; before: AnyRow | undefined; after: AnyRow | undefined };

/** Past this share of the view a batch is cheaper to sort anew than to insert one by one. */
const rebuildShare = 8;

/** A sorted list of rows, kept up to date by what changed; a new array whenever anything in it did. */
export class View {
  readonly kind: Kind;
  readonly #where: (row: AnyRow) => boolean;
  readonly #compare: (a: AnyRow, b: AnyRow) => number;
  #rows: readonly AnyRow[] | undefined;

  constructor(spec: ViewSpec) {
    const compare = spec.compare as ((a: AnyRow, b: AnyRow) => number) | undefined;
    this.kind = spec.kind;
    this.#where = (spec.where as ((row: AnyRow) => boolean) | undefined) ?? (() => true);
    this.#compare = (a, b) => compare?.(a, b) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  }

  /** The rows in order; `all` gives the rows of the kind if the view has to be made first. */
  rows(all: () => Iterable<AnyRow>): readonly AnyRow[] {
    if (!this.#rows) {
      const rows: AnyRow[] = [];
      for (const row of all()) if (this.#where(row)) rows.push(row);
      this.#rows = rows.sort(this.#compare);
    }
    return this.#rows;
  }

  /** Lets the rows go until somebody asks for them again. */
  forget(): void {
    this.#rows = undefined;
  }

  /** Takes changed rows in; true where the view is another than before. */
  apply(deltas: readonly Delta[]): boolean {
    const rows = this.#rows;
    if (!rows) return false;
    const mine: { before: AnyRow | undefined; after: AnyRow | undefined }[] = [];
    for (const { before, after } of deltas) {
      const was = before && this.#where(before) ? before : undefined;
      const is = after && this.#where(after) ? after : undefined;
      if (was || is) mine.push({ before: was, after: is });
    }
    if (mine.length === 0) return false;
    this.#rows = mine.length * rebuildShare > rows.length + 64 ? this.#rebuilt(rows, mine) : this.#patched(rows, mine);
    return true;
  }

  #patched(
    rows: readonly AnyRow[],
    mine: readonly { before: AnyRow | undefined; after: AnyRow | undefined }[],
  ): AnyRow[] {
    const next = rows.slice();
    for (const { before, after } of mine) {
      const from = before ? this.#find(next, before) : -1;
      if (from >= 0 && after && this.#fits(next, from, after)) {
        next[from] = after;
        continue;
      }
      if (from >= 0) next.splice(from, 1);
      if (after) next.splice(this.#place(next, after), 0, after);
    }
    return next;
  }

  #rebuilt(
    rows: readonly AnyRow[],
    mine: readonly { before: AnyRow | undefined; after: AnyRow | undefined }[],
  ): AnyRow[] {
    const next = new Map(rows.map((row) => [row.id, row]));
    for (const { before, after } of mine) {
      if (before) next.delete(before.id);
      if (after) next.set(after.id, after);
    }
    return [...next.values()].sort(this.#compare);
  }

  #fits(rows: readonly AnyRow[], at: number, row: AnyRow): boolean {
    const left = rows[at - 1];
    const right = rows[at + 1];
    return (!left || this.#compare(left, row) < 0) && (!right || this.#compare(row, right) < 0);
  }

  #find(rows: readonly AnyRow[], row: AnyRow): number {
    const at = this.#place(rows, row);
    if (rows[at]?.id === row.id) return at;
    return rows.findIndex((other) => other.id === row.id);
  }

  #place(rows: readonly AnyRow[], row: AnyRow): number {
    let low = 0;
    let high = rows.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#compare(rows[middle] as AnyRow, row) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** How many rows of a kind meet a condition, without keeping them. */
export class Count {
  readonly kind: Kind;
  readonly #where: (row: AnyRow) => boolean;
  #count: number | undefined;

  constructor(spec: ViewSpec) {
    this.kind = spec.kind;
    this.#where = (spec.where as ((row: AnyRow) => boolean) | undefined) ?? (() => true);
  }

  count(all: () => Iterable<AnyRow>): number {
    if (this.#count === undefined) {
      let count = 0;
      for (const row of all()) if (this.#where(row)) count += 1;
      this.#count = count;
    }
    return this.#count;
  }

  forget(): void {
    this.#count = undefined;
  }

  apply(deltas: readonly Delta[]): boolean {
    if (this.#count === undefined) return false;
    let change = 0;
    for (const { before, after } of deltas) {
      change += Number(after !== undefined && this.#where(after)) - Number(before !== undefined && this.#where(before));
    }
    this.#count += change;
    return change !== 0;
  }
}
