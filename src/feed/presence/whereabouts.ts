import { type Present, type PresentAt, presenceLastsMs } from '#domain/presence';
import type { Sighting } from '#store/presence';

/** A member whose places in a product are others than they were. */
export type Moved = { workspace: string; product: string; member: string };

type Page = Moved & { n: number; at: readonly PresentAt[]; until: number };

/** Pages of one member that are remembered; the one heard of longest ago makes room. */
export const mostPages = 12;
/** Pages of one product that are remembered; whoever comes after them is not shown. */
export const mostInProduct = 2_000;

/** Where everybody is, as far as one process has heard: kept in memory, gone by itself when nothing more is heard. */
export class Whereabouts {
  readonly #rooms = new Map<string, Map<string, Page>>();
  /** The room of each page, by member and page. */
  readonly #pages = new Map<string, Map<string, string>>();

  /** Takes in what was said at a moment, in milliseconds; answers who moved by it. */
  heard({ workspace, member, page }: Sighting, now: number): Moved[] {
    const whose = `${workspace} ${member}`;
    if (!page) return [...(this.#pages.get(whose)?.keys() ?? [])].flatMap((id) => this.#forget(whose, id));
    const { id, n, product, at } = page;
    const room = `${workspace} ${product}`;
    const known = this.#pages.get(whose)?.get(id);
    const before = known === undefined ? undefined : this.#rooms.get(known)?.get(`${whose} ${id}`);
    // What a page said before it left may come after that; so one that is nowhere is remembered as well.
    if (before && before.n >= n) return [];
    if (known !== room && (this.#rooms.get(room)?.size ?? 0) >= mostInProduct) return this.#forget(whose, id);
    const left = known === undefined || known === room ? [] : this.#forget(whose, id);
    const own = this.#pages.get(whose) ?? new Map<string, string>();
    // Last in the order of the map is the one heard of last.
    own.delete(id);
    own.set(id, room);
    this.#pages.set(whose, own);
    const all = this.#rooms.get(room) ?? new Map<string, Page>();
    all.set(`${whose} ${id}`, { workspace, product, member, n, at, until: now + presenceLastsMs });
    this.#rooms.set(room, all);
    const [oldest] = own.keys();
    const crowded = own.size > mostPages && oldest !== undefined ? this.#forget(whose, oldest) : [];
    const isSame = sayAll(known === room && before ? before.at : []) === sayAll(at);
    return isSame ? [...left, ...crowded] : [...left, ...crowded, { workspace, product, member }];
  }

  /** Forgets the pages that have not been heard of for too long; answers whose. */
  sweep(now: number): Moved[] {
    const over: Moved[] = [];
    for (const room of [...this.#rooms.values()])
      for (const [key, page] of [...room]) {
        if (page.until > now) continue;
        const whose = `${page.workspace} ${page.member}`;
        over.push(...this.#forget(whose, key.slice(whose.length + 1)));
      }
    return over;
  }

  /** Where a member is in a product, each place once however many of their pages are there. */
  of({ workspace, product, member }: Moved): PresentAt[] {
    const places = new Map<string, PresentAt>();
    const room = this.#rooms.get(`${workspace} ${product}`);
    for (const id of this.#pages.get(`${workspace} ${member}`)?.keys() ?? [])
      for (const at of room?.get(`${workspace} ${member} ${id}`)?.at ?? []) places.set(say(at), at);
    return [...places.values()];
  }

  /** Where everybody is in a product. */
  in(workspace: string, product: string): Present {
    const members = new Set(
      [...(this.#rooms.get(`${workspace} ${product}`)?.values() ?? [])].map((page) => page.member),
    );
    const present = [...members].map((member) => [member, this.of({ workspace, product, member })] as const);
    return Object.fromEntries(present.filter(([, at]) => at.length > 0));
  }

  #forget(whose: string, id: string): Moved[] {
    const own = this.#pages.get(whose);
    const room = own?.get(id);
    if (!own || room === undefined) return [];
    own.delete(id);
    if (own.size === 0) this.#pages.delete(whose);
    const pages = this.#rooms.get(room);
    const page = pages?.get(`${whose} ${id}`);
    pages?.delete(`${whose} ${id}`);
    if (pages?.size === 0) this.#rooms.delete(room);
    return page ? [{ workspace: page.workspace, product: page.product, member: page.member }] : [];
  }
}

function say({ kind, id, how }: PresentAt): string {
  return `${kind} ${id} ${how}`;
}

function sayAll(at: readonly PresentAt[]): string {
  return at.map(say).sort().join(', ');
}
