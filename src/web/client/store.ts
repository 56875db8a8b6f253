import type { LiveEvent, WireChange } from '#domain/change';
import type { AnyRow, Kind, Row } from '#domain/records';
import { BaseRows, type Part, type RowChange } from './base-rows.ts';
import { type Deleted, Departed } from './departed.ts';
import { type Loading, takeLines } from './loading.ts';
import { type Guess, Overlay, recordKey } from './overlay.ts';
import type { Delta, ViewSpec } from './views.ts';
import { type Listener, Watchers } from './watchers.ts';

type Derived = Extract<LiveEvent, { event: 'derived' }>;
/** What came from the server, for whoever keeps answers that may be out of date now. */
export type News = { changes: readonly WireChange[] } | { derived: Derived } | { replaced: Part | null };
export type StoreOptions = {
  /** From so many rows on, a snapshot is not compared row by row: everything that watches looks again. */
  manyRows?: number;
  /** Called when own writes are done whose fields no row holds (long texts): they go when the answers that do are fresh. */
  lingerUntil?: (release: () => void) => void;
};

/** Marks are swept when there are so many; changes come in order to within the slack. */
const mostMarks = 5_000;
const slack = 2_000;
const usualManyRows = 2_000;

/**
 * The browser's own store: rows as the server told them, one's own unanswered writes on top, and views that follow.
 * It knows no network and no screen.
 */
export class Store {
  readonly #base = new BaseRows();
  readonly #overlay = new Overlay();
  readonly #overlaid = new Map<string, AnyRow>();
  readonly #needs = new Map<Part | null, number>();
  readonly #watchers = new Watchers((kind) => this.all(kind));
  readonly #waiting = new Map<string, Record<string, unknown>>();
  readonly #departed = new Departed();
  readonly #newsListeners = new Set<(news: News) => void>();
  readonly #turnListeners = new Set<Listener>();
  readonly #needListeners = new Set<Listener>();
  #touched = new Map<Kind, Map<string, AnyRow | undefined>>();
  readonly #manyRows: number;
  readonly #lingerUntil: (release: () => void) => void;
  #upTo = 0;

  constructor({ manyRows = usualManyRows, lingerUntil = (release) => release() }: StoreOptions = {}) {
    this.#manyRows = manyRows;
    this.#lingerUntil = lingerUntil;
  }

  /** The sequence up to which the stream was heard: where it goes on after a break. */
  get upTo(): number {
    return this.#upTo;
  }

  /** The sequence at which everything was read last. */
  get floor(): number {
    return this.#base.floor(null);
  }

  /** The record as it is to be shown: what the server told, under one's own writes. */
  row<K extends Kind>(kind: K, id: string): Row<K> | undefined {
    return (this.#overlaid.get(recordKey(kind, id)) ?? this.#base.row(kind, id)) as Row<K> | undefined;
  }

  /** The record as the server told it last, for `was` and versions. */
  told<K extends Kind>(kind: K, id: string): Row<K> | undefined {
    return this.#base.row(kind, id) as Row<K> | undefined;
  }

  /** The last one of a kind to go while this page was open that meets a condition; the same object until another goes. */
  departed<K extends Kind>(kind: K, where: (row: Row<K>) => boolean): Deleted<K> | undefined {
    return this.#departed.last(kind, where);
  }

  /** The fields of a record that wait for an answer, of any kind; the same object until something in it changes. */
  waiting(kind: Kind, id: string): Record<string, unknown> | undefined {
    const key = recordKey(kind, id);
    const known = this.#waiting.get(key);
    if (known || !this.#overlay.has(kind, id)) return known;
    const fields = this.#overlay.fields(kind, id) ?? {};
    this.#waiting.set(key, fields);
    return fields;
  }

  /** True while a write of one's own to the record is done whose change has not come. */
  isLanding(kind: Kind, id: string): boolean {
    return this.#overlay.isLanding(kind, id, this.#upTo);
  }

  /** All rows of a kind as they are to be shown, in no order. */
  all<K extends Kind>(kind: K): Iterable<Row<K>> {
    const rows = this.#base.rows(kind) as ReadonlyMap<string, Row<K>>;
    if (this.#overlaid.size === 0) return rows.values();
    return rows.values().map((row) => (this.#overlaid.get(recordKey(kind, row.id)) as Row<K> | undefined) ?? row);
  }

  /** The rows of a view, in order; the same array until something in it changes. */
  rows<K extends Kind>(spec: ViewSpec<K>): readonly Row<K>[] {
    return this.#watchers.rows(spec);
  }

  /** How many rows meet the condition of a view. */
  count<K extends Kind>(spec: ViewSpec<K>): number {
    return this.#watchers.count(spec);
  }

  /** Calls back when anything about a record changes, its waiting fields too. */
  watchRow(kind: Kind, id: string, listener: Listener): Listener {
    return this.#watchers.watchRow(kind, id, listener);
  }

  watchRows<K extends Kind>(spec: ViewSpec<K>, listener: Listener): Listener {
    return this.#watchers.watchRows(spec, listener);
  }

  watchCount<K extends Kind>(spec: ViewSpec<K>, listener: Listener): Listener {
    return this.#watchers.watchCount(spec, listener);
  }

  watchNews(listener: (news: News) => void): Listener {
    this.#newsListeners.add(listener);
    return () => this.#newsListeners.delete(listener);
  }

  /** Calls back after each event and snapshot, when everybody else has taken it in. */
  watchTurns(listener: Listener): Listener {
    this.#turnListeners.add(listener);
    return () => this.#turnListeners.delete(listener);
  }

  /** The parts that have to be read anew (null: everything), each with the sequence the snapshot must have reached. */
  get needs(): ReadonlyMap<Part | null, number> {
    return this.#needs;
  }

  /** Calls back when a part has to be read anew. */
  watchNeeds(listener: Listener): Listener {
    this.#needListeners.add(listener);
    return () => this.#needListeners.delete(listener);
  }

  /** Takes an event of the live stream in; it may come twice, late or out of order. */
  apply(event: LiveEvent): void {
    if (event.event === 'changes') this.#changes(event.changes, event.upTo);
    else if (event.event === 'reset') this.#reset(event.product, event.upTo);
    else if (event.event === 'derived') this.#tell({ derived: event });
  }

  /** Begins to take a snapshot in; nothing shows before its end. */
  load(part: Part | null): Loading {
    return takeLines(part, (read, seq) => this.#replace(part, read, seq));
  }

  /** Shows one's own write before its answer. */
  guess(command: string, guesses: readonly Guess[]): void {
    this.#touchAll(this.#overlay.add(command, guesses));
    this.#show();
  }

  /** The command was done: its guesses stay until the rows hold its changes, which end at `seq`. */
  done(command: string, seq: number): void {
    this.#overlay.keepUntil(command, seq);
    this.#dropReached();
    this.#show();
    this.#linger();
  }

  /** The command was not done: its fields roll back to what the server says. */
  rollBack(command: string): void {
    this.#touchAll(this.#overlay.drop(command));
    this.#show();
  }

  #changes(changes: readonly WireChange[], upTo: number): void {
    for (const change of changes) {
      const changed = this.#base.apply(change);
      if (changed) {
        this.#departed.hear(change, changed);
        this.#touch(changed);
      }
      if (this.#overlay.land(change)) this.#touchAll([change]);
    }
    this.#upTo = Math.max(this.#upTo, upTo);
    this.#dropReached();
    this.#show();
    if (this.#base.marked > mostMarks) this.#base.settle(this.#upTo - slack);
    this.#tell({ changes });
    this.#endTurn();
  }

  #reset(part: Part | null, upTo: number): void {
    this.#upTo = Math.max(this.#upTo, upTo);
    if (this.#base.floor(part) >= upTo) return;
    this.#needs.set(part, Math.max(this.#needs.get(part) ?? 0, upTo));
    for (const listener of [...this.#needListeners]) listener();
  }

  #replace(part: Part | null, read: ReadonlyMap<Kind, Map<string, AnyRow>>, seq: number): boolean {
    if (seq < (this.#needs.get(part) ?? 0)) return false;
    const rows = read.values().reduce((sum, { size }) => sum + size, 0);
    const many = rows >= this.#manyRows;
    if (!this.#base.replace(part, read, seq, many ? undefined : (change) => this.#touch(change))) return false;
    for (const [needed, from] of this.#needs)
      if ((part === null || needed === part) && from <= seq) this.#needs.delete(needed);
    if (part === null) this.#upTo = Math.max(this.#upTo, seq);
    this.#dropReached();
    if (many) this.#showAll();
    else this.#show();
    this.#tell({ replaced: part });
    this.#endTurn();
    return true;
  }

  /** A done write may go once its changes are in the rows: not while a part that may hold them is still to be read. */
  #dropReached(): void {
    if (this.#needs.size > 0) return;
    for (const command of this.#overlay.reached(this.#upTo, 'in rows')) this.#touchAll(this.#overlay.drop(command));
  }

  #endTurn(): void {
    this.#linger();
    for (const listener of [...this.#turnListeners]) listener();
  }

  #linger(): void {
    if (this.#needs.size > 0) return;
    const commands = this.#overlay.reached(this.#upTo, 'anywhere');
    if (commands.length === 0) return;
    this.#lingerUntil(() => {
      for (const command of commands) this.rollBack(command);
    });
  }

  #touchAll(records: readonly Pick<RowChange, 'kind' | 'id'>[]): void {
    for (const { kind, id } of records) {
      this.#waiting.delete(recordKey(kind, id));
      this.#touch({ kind, id, before: this.#base.row(kind, id) });
    }
  }

  /** Remembers how a record was shown before the first change of this turn. */
  #touch({ kind, id, before }: Pick<RowChange, 'kind' | 'id' | 'before'>): void {
    const ids = this.#touched.get(kind) ?? new Map<string, AnyRow | undefined>();
    this.#touched.set(kind, ids);
    if (!ids.has(id)) ids.set(id, (this.#overlaid.size > 0 && this.#overlaid.get(recordKey(kind, id))) || before);
  }

  /** Brings what is shown up to date with rows and overlay and tells who watches, once for the whole turn. */
  #show(): void {
    const touched = this.#touched;
    if (touched.size === 0) return;
    this.#touched = new Map();
    const listeners = new Set<Listener>();
    for (const [kind, ids] of touched) {
      const deltas: Delta[] = [];
      for (const [id, before] of ids) {
        const after = this.#overlayRow(kind, id);
        if (after !== before) deltas.push({ id, before, after });
      }
      this.#watchers.concerned(kind, deltas, ids.keys(), listeners);
    }
    for (const listener of listeners) listener();
  }

  /** The same as `show`, where too much has changed to look at it row by row. */
  #showAll(): void {
    this.#touched = new Map();
    this.#overlaid.clear();
    this.#waiting.clear();
    for (const { kind, id } of this.#overlay.records()) this.#overlayRow(kind, id);
    for (const listener of this.#watchers.everybody()) listener();
  }

  #overlayRow(kind: Kind, id: string): AnyRow | undefined {
    const row = this.#base.row(kind, id);
    if (!this.#overlay.has(kind, id)) {
      if (this.#overlaid.size > 0) this.#overlaid.delete(recordKey(kind, id));
      return row;
    }
    const shown = this.#overlay.over(kind, id, row);
    if (shown) this.#overlaid.set(recordKey(kind, id), shown);
    else this.#overlaid.delete(recordKey(kind, id));
    return shown;
  }

  #tell(news: News): void {
    for (const listener of [...this.#newsListeners]) listener(news);
  }
}
