import type { WireChange } from '#domain/change';
import { type AnyRow, describeKind, type Kind } from '#domain/records';

/**
 * Fields of a record as one's own command, not yet answered, will probably leave them. `was` says what they hold where
 * no browser keeps rows of that kind, so that taking it back shows at once as well.
 */
export type Guess = { kind: Kind; id: string; fields: Record<string, unknown>; was?: Record<string, unknown> };

/** Names a record across kinds. */
export function recordKey(kind: Kind, id: string): string {
  return `${kind}/${id}`;
}

type Layer = { command: string; guesses: Map<string, Guess>; reachedBy: number | undefined };

/** One's own writes on top of the rows, in the order in which they were made. */
export class Overlay {
  readonly #layers = new Map<string, Layer>();
  readonly #byRecord = new Map<string, Layer[]>();

  /** Lays a command's guesses on top; tells which records they touch. */
  add(command: string, guesses: readonly Guess[]): Guess[] {
    const layer: Layer = { command, guesses: new Map(), reachedBy: undefined };
    for (const guess of guesses) {
      const key = recordKey(guess.kind, guess.id);
      const known = layer.guesses.get(key);
      layer.guesses.set(key, { ...guess, fields: { ...known?.fields, ...guess.fields } });
    }
    this.#layers.set(command, layer);
    for (const key of layer.guesses.keys()) this.#byRecord.set(key, [...(this.#byRecord.get(key) ?? []), layer]);
    return [...layer.guesses.values()];
  }

  /** Takes a command's guesses away; tells which records they touched. */
  drop(command: string): Guess[] {
    const layer = this.#layers.get(command);
    if (!layer) return [];
    this.#layers.delete(command);
    const dropped = [...layer.guesses.values()];
    for (const guess of dropped) this.#unlink(layer, recordKey(guess.kind, guess.id));
    return dropped;
  }

  /** The command is done; its guesses stay until the rows have reached `seq`, so that nothing flickers back. */
  keepUntil(command: string, seq: number): void {
    const layer = this.#layers.get(command);
    if (layer) layer.reachedBy = seq;
  }

  /** The done commands whose changes have come: those of which the rows hold all, or all of them. */
  reached(upTo: number, held: 'in rows' | 'anywhere'): string[] {
    const commands: string[] = [];
    for (const layer of this.#layers.values()) {
      const come = layer.reachedBy !== undefined && layer.reachedBy <= upTo;
      if (come && (held === 'anywhere' || layer.guesses.values().every(inRows))) commands.push(layer.command);
    }
    return commands;
  }

  /** A change of one's own command has come: what the server decided replaces what was guessed. */
  land(change: WireChange): boolean {
    const layer = this.#layers.get(change.command);
    const key = recordKey(change.kind, change.id);
    const guess = layer?.guesses.get(key);
    if (!layer || !guess) return false;
    const fields = change.op === 'update' ? without(guess.fields, change.set) : {};
    if (Object.keys(fields).length > 0) layer.guesses.set(key, { ...guess, fields });
    else {
      layer.guesses.delete(key);
      this.#unlink(layer, key);
    }
    return true;
  }

  /** The row as its reader sees it. */
  over(kind: Kind, id: string, row: AnyRow | undefined): AnyRow | undefined {
    const layers = this.#byRecord.get(recordKey(kind, id));
    if (!layers || !row) return row;
    let shown = row;
    for (const layer of layers) shown = { ...shown, ...layer.guesses.get(recordKey(kind, id))?.fields };
    return shown;
  }

  /** The fields of a record that wait for an answer, with what they show meanwhile. */
  fields(kind: Kind, id: string): Record<string, unknown> | undefined {
    const layers = this.#byRecord.get(recordKey(kind, id));
    if (!layers) return undefined;
    return Object.assign({}, ...layers.map((layer) => layer.guesses.get(recordKey(kind, id))?.fields));
  }

  /** Every record that one's own writes touch. */
  *records(): Iterable<Guess> {
    for (const layer of this.#layers.values()) yield* layer.guesses.values();
  }

  /** True where a done command that touches the record has changes that come after `upTo`. */
  isLanding(kind: Kind, id: string, upTo: number): boolean {
    return this.#byRecord.get(recordKey(kind, id))?.some(({ reachedBy = 0 }) => reachedBy > upTo) ?? false;
  }

  has(kind: Kind, id: string): boolean {
    return this.#byRecord.has(recordKey(kind, id));
  }

  #unlink(layer: Layer, key: string): void {
    const left = (this.#byRecord.get(key) ?? []).filter((other) => other !== layer);
    if (left.length > 0) this.#byRecord.set(key, left);
    else this.#byRecord.delete(key);
  }
}

/** True where rows hold every guessed field: those of other kinds, and long texts, are asked for by query. */
function inRows({ kind, fields }: Guess): boolean {
  const described = describeKind(kind);
  return described?.held === true && !Object.keys(fields).some((field) => described.fields[field]?.heavy);
}

function without(fields: Record<string, unknown>, decided: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([field]) => !Object.hasOwn(decided, field)));
}
