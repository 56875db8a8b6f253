import type { Present, PresentAt } from '#domain/presence';

/** Somebody who is at a record, and how. */
export type Other = { member: string; how: PresentAt['how'] };

const nobody: readonly Other[] = [];

/** Where people are, as the server told it last: kept while it is heard, and nowhere else. */
export class Others {
  /** By product and member. */
  readonly #products = new Map<string, Map<string, readonly PresentAt[]>>();
  #at = new Map<string, readonly Other[]>();
  readonly #listeners = new Map<string, Set<() => void>>();

  /** Takes in who is elsewhere than before. */
  hear(product: string, present: Present): void {
    const members = this.#products.get(product) ?? new Map<string, readonly PresentAt[]>();
    for (const [member, at] of Object.entries(present)) {
      if (at.length === 0) members.delete(member);
      else members.set(member, at);
    }
    this.#products.set(product, members);
    this.#tell();
  }

  /** Takes in where everybody in a product is. */
  whole(product: string, present: Present): void {
    this.#products.set(product, new Map());
    this.hear(product, present);
  }

  /** Nothing is heard any more: nobody is known to be anywhere. */
  forget(): void {
    this.#products.clear();
    this.#tell();
  }

  /** Who is at a record; the same list until it differs. */
  at(id: string): readonly Other[] {
    return this.#at.get(id) ?? nobody;
  }

  watch(id: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(id) === listeners) this.#listeners.delete(id);
    };
  }

  #tell(): void {
    const before = this.#at;
    const next = new Map<string, Other[]>();
    for (const members of this.#products.values())
      for (const [member, places] of members)
        for (const { id, how } of places) {
          const all = next.get(id);
          if (all) all.push({ member, how });
          else next.set(id, [{ member, how }]);
        }
    this.#at = new Map([...next].map(([id, all]) => [id, sameOr(before.get(id), all)]));
    for (const [id, listeners] of this.#listeners)
      if (before.get(id) !== this.#at.get(id)) for (const listener of [...listeners]) listener();
  }
}

function sameOr(before: readonly Other[] | undefined, now: readonly Other[]): readonly Other[] {
  const isSame =
    before?.length === now.length &&
    before.every(({ member, how }, at) => member === now[at]?.member && how === now[at]?.how);
  return isSame ? before : now;
}
