import type { LiveEvent } from '#domain/change';
import { Link, type LinkParts, type LinkState } from './link.ts';

/** What a page says to the hub. */
export type ToHub =
  | { say: 'hello'; workspace: string; from: number }
  | { say: 'wake' }
  | { say: 'here' }
  | { say: 'bye' };
/** What a page is told. `lives` names a lock that is held for as long as the worker runs that the hub is in. */
export type FromHub =
  | { say: 'event'; event: LiveEvent }
  | { say: 'state'; state: LinkState }
  | { say: 'lives'; lock: string }
  | { say: 'there?' };
type Page = { tell: (message: FromHub) => void; workspace: string | undefined; heardMs: number };
type Room = { link: Link; pages: Set<Page>; recent: { event: LiveEvent; upTo: number }[]; since: number };
type HubParts = { timers: LinkParts['timers']; linkParts: (workspace: string) => Pick<LinkParts, 'stream' | 'poll'> };

/** Events kept for pages that join with an older sequence. */
const mostRecent = 500;
/** Pages are asked for a sign of life so often, and forgotten after some silence: a page that dies says no goodbye. */
const askMs = 30_000;
const patienceMs = 120_000;

/** One link for all pages of a browser: it tells each what it has not heard. */
export class Hub {
  readonly #parts: HubParts;
  readonly #rooms = new Map<string, Room>();
  readonly #pages = new Set<Page>();

  constructor(parts: HubParts) {
    this.#parts = parts;
    this.#askAround();
  }

  /** Takes a page in; gives back what to do with what it says. */
  join(tell: (message: FromHub) => void): (message: ToHub) => void {
    const page: Page = { tell, workspace: undefined, heardMs: this.#parts.timers.now() };
    this.#pages.add(page);
    return (message) => {
      page.heardMs = this.#parts.timers.now();
      this.#pages.add(page);
      if (message.say === 'hello') this.#hello(page, message.workspace, message.from);
      else if (message.say === 'wake') this.#roomOf(page)?.link.wake();
      else if (message.say === 'bye') this.#leave(page);
    };
  }

  #hello(page: Page, workspace: string, from: number): void {
    this.#leave(page);
    page.workspace = workspace;
    this.#pages.add(page);
    const room = this.#rooms.get(workspace) ?? this.#open(workspace, from);
    room.pages.add(page);
    page.tell({ say: 'state', state: room.link.state });
    if (from >= room.since) {
      for (const { event, upTo } of room.recent) if (upTo > from) page.tell({ say: 'event', event });
      // A page that has just read a snapshot has a session, whatever the link knew.
      if (room.link.state === 'ended') room.link.wake();
      return;
    }
    room.recent = [];
    room.since = from;
    room.link.rewind(from);
  }

  #open(workspace: string, from: number): Room {
    const pages = new Set<Page>();
    const link = new Link({
      ...this.#parts.linkParts(workspace),
      from,
      timers: this.#parts.timers,
      event: (event) => this.#event(room, event),
      state: (state) => {
        for (const page of pages) page.tell({ say: 'state', state });
      },
    });
    const room: Room = { link, pages, recent: [], since: from };
    this.#rooms.set(workspace, room);
    link.start();
    return room;
  }

  #event(room: Room, event: LiveEvent): void {
    if ('upTo' in event) room.recent.push({ event, upTo: event.upTo });
    while (room.recent.length > mostRecent) room.since = Math.max(room.since, room.recent.shift()?.upTo ?? 0);
    for (const page of room.pages) page.tell({ say: 'event', event });
  }

  #leave(page: Page): void {
    this.#pages.delete(page);
    const room = this.#roomOf(page);
    if (!room || page.workspace === undefined) return;
    room.pages.delete(page);
    if (room.pages.size > 0) return;
    room.link.close();
    this.#rooms.delete(page.workspace);
  }

  #roomOf(page: Page): Room | undefined {
    return page.workspace === undefined ? undefined : this.#rooms.get(page.workspace);
  }

  #askAround(): void {
    this.#parts.timers.after(askMs, () => {
      const now = this.#parts.timers.now();
      for (const page of [...this.#pages]) {
        if (now - page.heardMs > patienceMs) this.#leave(page);
        else page.tell({ say: 'there?' });
      }
      this.#askAround();
    });
  }
}
