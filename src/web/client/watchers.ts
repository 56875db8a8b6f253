import type { Kind, Row } from '#domain/records';
import { recordKey } from './overlay.ts';
import { Count, type Delta, View, type ViewSpec } from './views.ts';

export type Listener = () => void;
type Watched<T> = { it: T; listeners: Set<Listener> };
type All = <K extends Kind>(kind: K) => Iterable<Row<K>>;

/** Views that nobody watches are remembered by name up to this many. */
const mostIdle = 100;

/** Who watches which rows, views and counts of the store; views follow what changes as long as they are watched. */
export class Watchers {
  readonly #all: All;
  readonly #rows = new Map<string, Set<Listener>>();
  readonly #views = new Map<string, Watched<View>>();
  readonly #counts = new Map<string, Watched<Count>>();

  constructor(all: All) {
    this.#all = all;
  }

  rows<K extends Kind>(spec: ViewSpec<K>): readonly Row<K>[] {
    return this.#view(spec).it.rows(() => this.#all(spec.kind)) as readonly Row<K>[];
  }

  count<K extends Kind>(spec: ViewSpec<K>): number {
    return this.#counted(spec).it.count(() => this.#all(spec.kind));
  }

  watchRow(kind: Kind, id: string, listener: Listener): Listener {
    const key = recordKey(kind, id);
    const listeners = this.#rows.get(key) ?? new Set();
    this.#rows.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#rows.get(key) === listeners) this.#rows.delete(key);
    };
  }

  watchRows<K extends Kind>(spec: ViewSpec<K>, listener: Listener): Listener {
    // A view that was never read has nothing to compare a change with.
    this.rows(spec);
    return watch(this.#view(spec), listener);
  }

  watchCount<K extends Kind>(spec: ViewSpec<K>, listener: Listener): Listener {
    this.count(spec);
    return watch(this.#counted(spec), listener);
  }

  /** Whom a change of records of one kind concerns: `touched` names the records of which anything is another. */
  concerned(kind: Kind, deltas: readonly Delta[], touched: Iterable<string>, into: Set<Listener>): void {
    if (this.#rows.size > 0) for (const id of touched) addAll(this.#rows.get(recordKey(kind, id)), into);
    if (deltas.length === 0) return;
    for (const watched of this.#lists()) {
      if (watched.it.kind !== kind) continue;
      if (watched.listeners.size === 0) watched.it.forget();
      else if (follows(watched.it, deltas)) addAll(watched.listeners, into);
    }
  }

  /** Everybody, after so many changes that each looks again. */
  everybody(): Set<Listener> {
    const listeners = new Set<Listener>();
    for (const some of this.#rows.values()) addAll(some, listeners);
    for (const watched of this.#lists()) {
      watched.it.forget();
      addAll(watched.listeners, listeners);
    }
    return listeners;
  }

  *#lists(): Iterable<Watched<View | Count>> {
    yield* this.#views.values();
    yield* this.#counts.values();
  }

  #view<K extends Kind>(spec: ViewSpec<K>): Watched<View> {
    return named(this.#views, spec, () => new View(spec as unknown as ViewSpec));
  }

  #counted<K extends Kind>(spec: ViewSpec<K>): Watched<Count> {
    return named(this.#counts, spec, () => new Count(spec as unknown as ViewSpec));
  }
}

/** A view whose own condition throws is made anew where it is read, so that its screen fails and nothing else. */
function follows(list: View | Count, deltas: readonly Delta[]): boolean {
  try {
    return list.apply(deltas);
  } catch {
    list.forget();
    return true;
  }
}

function addAll(listeners: Iterable<Listener> | undefined, into: Set<Listener>): void {
  if (listeners) for (const listener of listeners) into.add(listener);
}

function watch(watched: Watched<unknown>, listener: Listener): Listener {
  watched.listeners.add(listener);
  return () => watched.listeners.delete(listener);
}

function named<T>(all: Map<string, Watched<T>>, spec: { kind: Kind; key: string }, make: () => T): Watched<T> {
  const key = `${spec.kind} ${spec.key}`;
  const known = all.get(key);
  if (known) return known;
  if (all.size >= mostIdle) for (const [other, { listeners }] of all) if (listeners.size === 0) all.delete(other);
  const made = { it: make(), listeners: new Set<Listener>() };
  all.set(key, made);
  return made;
}
