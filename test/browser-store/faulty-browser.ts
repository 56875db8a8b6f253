import { Client, type Outcome } from '#src/web/client/client';
import { Link } from '#src/web/client/link';
import { pollFrom, streamFrom } from '#src/web/client/listen';
import type { Keeping, Kept } from '#src/web/client/outbox';
import type { AppShapes } from '#src/web/client/shapes';
import { Snapshots } from '#src/web/client/snapshots';
import { Store } from '#src/web/client/store';
import { realTimers, type Timers } from '#src/web/client/timers';

/** What happens to the next command on its way. */
export type Fault = 'cut before' | 'answer lost' | 'answer late';
export type Written = { id: string; text: string; outcome: Outcome<unknown>['is'] | undefined };

type Parts = { name: string; workspace: string; key: string; server: () => string };

/** Waits are shortened, patience is not: what is tried again is tried again at once. */
const quick: Timers = {
  ...realTimers,
  after: (ms, call) => realTimers.after(ms > 4_000 ? ms : Math.min(ms, 40), call),
};

/** One browser on a network that does what the test says, in front of whichever server answers. */
export class FaultyBrowser {
  readonly #parts: Parts;
  readonly #faults: Fault[] = [];
  readonly #late: (() => void)[] = [];
  readonly kept = new Map<string, Kept>();
  readonly written: Written[] = [];
  #ids = 0;
  #streams = new AbortController();
  #close: () => void = () => undefined;
  store = new Store();
  client: Client<AppShapes>;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.client = this.#open();
  }

  /** The next commands meet these faults, one each. */
  expect(...faults: Fault[]): void {
    this.#faults.push(...faults);
  }

  /** Lets the answers come that were held up. */
  comeLate(): void {
    for (const come of this.#late.splice(0)) come();
  }

  /** Breaks the live stream off. */
  cutStream(): void {
    this.#streams.abort();
    this.#streams = new AbortController();
  }

  /** Closes the tab in the middle of whatever it does and opens it anew from what the device kept. */
  reopen(): void {
    this.close();
    this.store = new Store();
    this.client = this.#open();
    for (const kept of [...this.kept.values()]) this.client.restore(structuredClone(kept));
  }

  close(): void {
    this.#close();
    this.comeLate();
  }

  /** Gives a story a title that nobody else gives it. */
  retitle(story: string): void {
    const was = this.store.row('story', story)?.title;
    if (was === undefined) return;
    const text = this.#text();
    const guess = { kind: 'story', id: story, fields: { title: text } } as const;
    this.#write(text, 'story.edit', { story, title: text, was: { title: was } }, { guess, keep: true });
  }

  /** Adds a criterion that nobody else adds. */
  append(story: string): void {
    const text = this.#text();
    this.#write(text, 'criterion.add', { story, text }, { about: [{ kind: 'story', id: story }], keep: true });
  }

  get waiting(): number {
    return this.client.outbox.waiting.length;
  }

  #text(): string {
    return `${this.#parts.name} ${this.written.length + 1}`;
  }

  #write(text: string, ...[name, input, options]: Parameters<Client<AppShapes>['give']>): void {
    const id = this.client.give(name, input, options);
    this.written.push({ id, text, outcome: undefined });
  }

  #open(): Client<AppShapes> {
    const keeping: Keeping = {
      put: (kept) => void this.kept.set(kept.id, structuredClone(kept)),
      remove: (id) => void this.kept.delete(id),
    };
    const { store } = this;
    const client = new Client<AppShapes>({
      fetch: (url, init) => this.#send(url, init),
      workspace: this.#parts.workspace,
      store,
      newId: () => `${this.#parts.name}-${++this.#ids}`,
      timers: quick,
      keeping,
    });
    client.outbox.watchAnswers(({ id }, answer) => {
      const written = this.written.find((one) => one.id === id);
      if (written) written.outcome = answer.is;
    });
    let link: Link | undefined;
    const snapshots = new Snapshots(client.door, store, quick, (readiness) => {
      if (readiness !== 'ready' || link) return;
      link = new Link({
        from: store.upTo,
        stream: streamFrom(client.door),
        poll: pollFrom(client.door),
        event: (event) => store.apply(event),
        state: (state) => {
          if (state === 'live') client.found();
          if (state === 'live') client.resend();
        },
        timers: quick,
      });
      link.start();
    });
    snapshots.read();
    this.#close = () => {
      client.close();
      snapshots.close();
      link?.close();
    };
    return client;
  }

  async #send(url: string, init: RequestInit = {}): Promise<Response> {
    const isCommand = init.method === 'POST';
    const fault = isCommand ? this.#faults.shift() : undefined;
    if (fault === 'cut before') throw new TypeError('The connection was cut.');
    const headers = { ...(init.headers as Record<string, string>), authorization: `Bearer ${this.#parts.key}` };
    const signals = [init.signal, url.includes('/api/live') ? this.#streams.signal : undefined];
    const signal = AbortSignal.any(signals.filter((one) => one instanceof AbortSignal));
    const response = await fetch(`${this.#parts.server()}${url}`, { ...init, headers, signal });
    if (fault === 'answer lost') throw new TypeError('The answer was lost.');
    if (fault === 'answer late') await new Promise<void>((come) => this.#late.push(come));
    return response;
  }
}
