import type { Reach } from './client.ts';
import type { LinkState } from './link.ts';
import type { Outbox } from './outbox.ts';
import type { Readiness } from './snapshots.ts';

/** How the browser stands with its server, for the bar at the top. */
export type Connection = {
  /** In one word; `held up` means that the server can be read and takes no changes now. */
  state: 'reading' | 'live' | 'connecting' | 'offline' | 'held up' | 'signed out' | 'not allowed';
  /** Own commands that have no answer yet. */
  waiting: number;
  /** Those of them that outlive the page. */
  kept: number;
  /** While it is not live: the moment up to which everything was heard, in milliseconds since 1970. */
  heardAt: number | undefined;
  /** Why the server takes no changes, in its own words. */
  says: string | undefined;
};

type Watched = {
  readonly reach: Reach;
  readonly trouble: string | undefined;
  watchReach: (listener: () => void) => () => void;
  readonly outbox: Pick<Outbox, 'waiting' | 'watch'>;
};

const atFirst: Connection = { state: 'reading', waiting: 0, kept: 0, heardAt: undefined, says: undefined };

/** Makes one picture of the snapshot, the stream and the commands; the same object until something in it changes. */
export class Connections {
  readonly #client: Watched;
  readonly #clock: () => number;
  readonly #listeners = new Set<() => void>();
  #readiness: Readiness = 'reading';
  #link: LinkState = 'connecting';
  #heardAt: number | undefined;
  #now = atFirst;

  constructor(client: Watched, clock: () => number) {
    this.#client = client;
    this.#clock = clock;
    client.watchReach(() => this.#changed());
    client.outbox.watch(() => this.#changed());
  }

  get now(): Connection {
    return this.#now;
  }

  /** True while the server cannot be reached. */
  get isAway(): boolean {
    return this.#now.state === 'offline' || this.#now.state === 'held up';
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The rows that are shown are true as of this moment. */
  heard(at: number): void {
    this.#heardAt = at;
  }

  ready(readiness: Readiness): void {
    this.#readiness = readiness;
    this.#changed();
  }

  /** Takes in how the stream stands; true where it has just become live. */
  linked(state: LinkState): boolean {
    const back = state === 'live' && this.#link !== 'live';
    if (this.#link === 'live' && !back) this.#heardAt = this.#clock();
    this.#link = state;
    this.#changed();
    return back;
  }

  #changed(): void {
    const state = this.#state();
    const isLost = state === 'offline' && this.#now.state !== 'offline' && this.#link === 'live';
    if (isLost) this.#heardAt = this.#clock();
    const { waiting } = this.#client.outbox;
    const next: Connection = {
      state,
      waiting: waiting.length,
      kept: waiting.filter(({ keep }) => keep).length,
      heardAt: state === 'live' ? undefined : this.#heardAt,
      says: state === 'held up' ? this.#client.trouble : undefined,
    };
    const isSame = (Object.keys(next) as (keyof Connection)[]).every((name) => next[name] === this.#now[name]);
    if (isSame) return;
    this.#now = next;
    for (const listener of [...this.#listeners]) listener();
  }

  #state(): Connection['state'] {
    const { reach } = this.#client;
    if (this.#readiness === 'signed out' || this.#link === 'ended' || reach === 'signed out') return 'signed out';
    if (this.#readiness === 'not allowed') return 'not allowed';
    if (this.#readiness === 'unreachable') return 'offline';
    if (this.#readiness === 'reading') return 'reading';
    if (reach === 'unreachable') return 'offline';
    if (reach === 'busy') return 'held up';
    return this.#link === 'live' || this.#link === 'connecting' || this.#link === 'offline' ? this.#link : 'connecting';
  }
}
