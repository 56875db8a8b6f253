import type { LiveEvent } from '#domain/change';
import { Asks } from './asks.ts';
import { Client, type Outcome, type Shapes } from './client.ts';
import { randomId } from './ids.ts';
import { openKept } from './kept-commands.ts';
import { warnBeforeLeaving } from './leaving.ts';
import type { LinkState } from './link.ts';
import { joinLive, type Live } from './live.ts';
import type { Fetch } from './sender.ts';
import { type Readiness, Snapshots } from './snapshots.ts';
import { Store } from './store.ts';
import { realTimers } from './timers.ts';
import { type Step, UndoStack } from './undo.ts';

/** How the browser stands with its server, in one word for the bar at the top. */
export type Connection = {
  state: 'reading' | 'live' | 'connecting' | 'offline' | 'signed out' | 'not allowed';
  /** Own commands that have no answer yet. */
  waiting: number;
};

export type WorkspaceOptions = {
  /** Who is signed in: what they type is kept on this device for them. */
  member?: string;
  request?: Fetch;
};

/** Everything that a signed-in page keeps for one workspace; made once, closed when another one is chosen. */
export class WorkspaceClient<S extends Shapes> {
  readonly store = new Store({ lingerUntil: (release) => this.asks.whenFresh(release) });
  readonly client: Client<S>;
  readonly asks: Asks;
  readonly undo: UndoStack<Outcome<unknown>>;
  readonly #snapshots: Snapshots;
  readonly #listeners = new Set<() => void>();
  readonly #stay: () => void;
  #readiness: Readiness = 'reading';
  #link: LinkState = 'connecting';
  #live: Live | undefined;
  #wasLive = false;
  #connection: Connection = { state: 'reading', waiting: 0 };

  constructor(workspace: string, { member, request = (url, init) => fetch(url, init) }: WorkspaceOptions = {}) {
    const kept = member === undefined ? undefined : openKept(workspace, member);
    const newId = () => randomId((bytes) => crypto.getRandomValues(bytes));
    this.client = new Client<S>({
      fetch: request,
      workspace,
      store: this.store,
      newId,
      timers: realTimers,
      ...(kept ? { keeping: kept } : {}),
    });
    void kept?.all().then((commands) => {
      for (const command of commands) this.client.outbox.restore(command);
    });
    this.asks = new Asks((name, input, signal) => this.client.ask(name, input, signal), this.store, realTimers);
    const takeBack = (step: Step) => (step.proposal ? this.#withdraw(step.proposal.id) : this.#undo(step.command));
    const answered = () => this.client.outbox.answered();
    this.undo = new UndoStack(takeBack, sessionStorage, `undo ${workspace}`, answered);
    this.client.watchDone((done) => {
      if (done.name !== 'change.undo' || done.proposal) this.undo.push(done);
    });
    this.client.watchReach(() => this.#changed());
    this.client.outbox.watch(() => this.#changed());
    this.#stay = warnBeforeLeaving(this.client.outbox, globalThis);
    this.#snapshots = new Snapshots(this.client.door, this.store, realTimers, (readiness) => this.#ready(readiness));
    this.#snapshots.read();
  }

  /** The same object until something in it changes. */
  get connection(): Connection {
    return this.#connection;
  }

  watchConnection(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Goes on where it stopped: somebody has signed in again, or asks to try now. */
  resume(): void {
    this.#snapshots.read();
    this.#live?.wake();
    this.client.resend();
    this.asks.allAgain();
  }

  close(): void {
    this.#stay();
    this.client.close();
    this.#snapshots.close();
    this.#live?.close();
  }

  #undo(command: string): Promise<Outcome<unknown>> {
    return this.client.run('change.undo', () => ({ command }) as S['commands'][string]['input']);
  }

  #withdraw(proposal: string): Promise<Outcome<unknown>> {
    const version = this.store.told('proposal', proposal)?.version ?? 1;
    const seen = this.client.seeing({ kind: 'proposal', id: proposal, version });
    return this.client.run('proposal.withdraw', () => ({ proposal, seen: seen() }) as S['commands'][string]['input']);
  }

  #ready(readiness: Readiness): void {
    this.#readiness = readiness;
    this.#changed();
    if (readiness !== 'ready' || this.#live) return;
    this.#live = joinLive({
      door: this.client.door,
      from: () => this.store.upTo,
      event: (event: LiveEvent) => this.store.apply(event),
      state: (state) => this.#linked(state),
    });
  }

  #linked(state: LinkState): void {
    const back = state === 'live' && this.#link !== 'live';
    this.#link = state;
    this.#changed();
    if (!back) return;
    this.client.resend();
    // Answers that were asked for before the first link are as new as the snapshot.
    if (this.#wasLive) this.asks.allAgain();
    this.#wasLive = true;
  }

  #changed(): void {
    const state = this.#state();
    const waiting = this.client.outbox.waiting.length;
    if (state === this.#connection.state && waiting === this.#connection.waiting) return;
    this.#connection = { state, waiting };
    for (const listener of [...this.#listeners]) listener();
  }

  #state(): Connection['state'] {
    if (this.#readiness === 'signed out' || this.#link === 'ended' || this.client.reach === 'signed out')
      return 'signed out';
    if (this.#readiness === 'not allowed') return 'not allowed';
    if (this.#readiness === 'unreachable') return 'offline';
    if (this.#readiness === 'reading') return 'reading';
    if (this.client.reach === 'unreachable') return 'offline';
    return this.#link === 'live' || this.#link === 'connecting' || this.#link === 'offline' ? this.#link : 'connecting';
  }
}
