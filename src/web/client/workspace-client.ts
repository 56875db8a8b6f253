import type { LiveEvent } from '#domain/change';
import { afterPaint } from '../shell/after-paint.ts';
import { whenIdle } from '../shell/when-idle.ts';
import { answersShelf } from './answers-shelf.ts';
import { Asks } from './asks.ts';
import { Client, mayBeSent, type Outcome, type Shapes, waitsForNetwork } from './client.ts';
import { Connections } from './connections.ts';
import { randomId } from './ids.ts';
import { KeptAnswers } from './kept-answers.ts';
import { KeptRows } from './kept-rows.ts';
import { warnBeforeLeaving } from './leaving.ts';
import type { LinkState } from './link.ts';
import { joinLive, type Live } from './live.ts';
import { Others } from './others.ts';
import type { Guess } from './overlay.ts';
import { type Own, openOwn } from './own.ts';
import { type Returned, Returning } from './returning.ts';
import { openRead, rowsShelf } from './rows-shelf.ts';
import type { Fetch } from './sender.ts';
import { type Readiness, Snapshots } from './snapshots.ts';
import { Store } from './store.ts';
import { realTimers } from './timers.ts';
import { guessBack, type Turned } from './turned.ts';
import { type Step, UndoStack } from './undo.ts';

export type { Connection } from './connections.ts';

export type WorkspaceOptions = {
  /** Who is signed in: what they type and what they see is kept on this device for them. */
  member?: string;
  request?: Fetch;
  /** Names the build of the pages: what another one kept of the workspace is read anew. */
  build?: string;
  /** Whether a command is kept while the network is away; any other is refused at once. */
  isKeptOffline?: (name: string) => boolean;
  /** Whether the answers to a question may lie on the device. */
  isAnswerKept?: (name: string) => boolean;
};

/** What is read is written down within so long of a page that is never idle. */
const writtenWithinMs = 10_000;
/** A device that does not answer by then is done without. */
const deviceMs = 3_000;

/** Everything that a signed-in page keeps for one workspace; made once, closed when another one is chosen. */
export class WorkspaceClient<S extends Shapes> {
  readonly store = new Store({ lingerUntil: (release) => this.asks.whenFresh(release) });
  readonly client: Client<S>;
  readonly asks: Asks;
  /** Where the other people are. */
  readonly others = new Others();
  readonly undo: UndoStack<Outcome<unknown>>;
  readonly #connections: Connections;
  readonly #snapshots: Snapshots;
  readonly #rows: KeptRows | undefined;
  readonly #answers: KeptAnswers | undefined;
  readonly #own: Own | undefined;
  readonly #returning: Returning;
  readonly #returnedListeners = new Set<(returned: Returned) => void>();
  /** What came back before anybody listened. */
  #untold: Returned | undefined;
  readonly #leave: () => void;
  #live: Live | undefined;
  #wasLive = false;
  #isWarm = false;
  #sure: Promise<unknown> | undefined;
  #closed = false;

  constructor(workspace: string, options: WorkspaceOptions = {}) {
    const { member, request = (url, init) => fetch(url, init), build = '' } = options;
    const { isKeptOffline, isAnswerKept = () => false } = options;
    this.#own = member === undefined ? undefined : openOwn(workspace, member, newId, (kept) => this.#restore(kept));
    this.client = new Client<S>({
      fetch: paintedFirst(request),
      workspace,
      store: this.store,
      newId,
      timers: realTimers,
      now: () => Date.now(),
      ...(this.#own ? { keeping: this.#own } : {}),
      ...(isKeptOffline ? { isKeptOffline } : {}),
    });
    const { outbox } = this.client;
    this.#connections = new Connections(this.client, () => Date.now());
    this.#returning = new Returning(outbox, (returned) => {
      if (this.#returnedListeners.size === 0) this.#untold = returned;
      for (const listener of [...this.#returnedListeners]) listener(returned);
    });
    this.#connections.watch(() => this.#returning.away(this.#connections.isAway));
    this.client.watchReach(() => this.client.reach === 'fine' && void this.#own?.adopt());
    const read = member === undefined ? undefined : openRead(workspace, member);
    const clock = () => Date.now();
    this.#answers =
      read &&
      new KeptAnswers({
        shelf: answersShelf(read),
        fits: build,
        isKept: isAnswerKept,
        timers: realTimers,
        idle: (call) => whenIdle(call, writtenWithinMs),
        clock,
      });
    const ask = (name: string, input: unknown, signal: AbortSignal) => this.client.ask(name, input, signal);
    this.asks = new Asks(ask, this.store, realTimers, this.#answers);
    this.#watchReturn();
    this.undo = this.#undoStack(member === undefined ? `undo ${workspace}` : `undo ${workspace} ${member}`);
    this.client.watchDone((done) => {
      if (done.name !== 'change.undo' || done.proposal) this.undo.push(done);
    });
    this.#rows = read && new KeptRows(rowsShelf(read), build, realTimers, clock);
    this.#snapshots = new Snapshots(
      this.client.door,
      this.store,
      realTimers,
      (readiness) => this.#ready(readiness),
      this.#rows,
    );
    this.#leave = this.#watchPage();
    void this.#start();
  }

  /** The same object until something in it changes. */
  get connection() {
    return this.#connections.now;
  }

  watchConnection(listener: () => void): () => void {
    return this.#connections.watch(listener);
  }

  /** Calls back when all that waited while the server was away has its answer. */
  watchReturned(listener: (returned: Returned) => void): () => void {
    this.#returnedListeners.add(listener);
    if (this.#untold) listener(this.#untold);
    this.#untold = undefined;
    return () => this.#returnedListeners.delete(listener);
  }

  /** Goes on where it stopped: somebody has signed in again, or asks to try now. */
  resume(): void {
    this.#snapshots.read();
    this.#live?.wake();
    this.client.resend();
    this.asks.allAgain();
  }

  close(): void {
    this.#closed = true;
    this.#leave();
    this.#flush();
    this.client.close();
    this.#returning.close();
    this.#own?.close();
    this.#snapshots.close();
    this.#live?.close();
  }

  /** Shows what the device holds, or reads everything from the server. */
  async #start(): Promise<void> {
    const warming = soon(this.#rows?.warm(this.store));
    // Before anything can be typed, so that it comes after what was typed before.
    await soon(this.#own?.begin());
    const warm = await warming;
    if (this.#closed) return;
    if (!warm) {
      this.#snapshots.read();
      return;
    }
    this.#isWarm = true;
    this.#connections.heard(warm.heardAt);
    this.#snapshots.warm();
    if (warm.isOld) this.#snapshots.readWhole();
  }

  #restore(kept: Parameters<Client<S>['restore']>[0]): void {
    if (!kept.answer) {
      this.#returning.restored(kept.id);
      this.#makeSure();
    }
    this.client.restore(kept);
  }

  /** Until it is known whether the server is there, nothing goes out: what was never sent can still be taken back. */
  #makeSure(): void {
    if (this.#live || this.#sure || this.client.reach !== 'fine') return;
    this.client.outbox.hold();
    this.#sure = this.client.probe().finally(() => {
      this.#sure = undefined;
    });
  }

  #undoStack(place: string): UndoStack<Outcome<unknown>> {
    const takeBack = (step: Step) => (step.proposal ? this.#withdraw(step.proposal.id) : this.#undo(step));
    const { outbox } = this.client;
    const newest = () => outbox.waiting.toSorted((a, b) => a.given - b.given).at(-1);
    const away = (): Outcome<unknown> => ({ is: 'refused', reason: newest()?.sent ? mayBeSent : waitsForNetwork });
    return new UndoStack(takeBack, sessionStorage, place, {
      callBack: (since, sent) => {
        const last = sent === undefined ? newest() : outbox.waiting.find(({ id }) => id === sent);
        const isLast = last && last.given > since && last.name !== 'change.undo';
        const unsent = isLast ? outbox.cancel(last.id) : undefined;
        if (unsent) this.#returning.calledBack(unsent.id);
        return unsent;
      },
      waiting: () => outbox.waiting.map(({ id, name, given, turned = [] }) => ({ command: id, name, given, turned })),
      show: (turned) => {
        const shown = newId();
        this.store.guess(shown, this.#back(turned));
        return () => this.store.rollBack(shown);
      },
      answered: async () => {
        const lost = Promise.withResolvers<Outcome<unknown>>();
        const look = () => this.client.reach === 'unreachable' && lost.resolve(away());
        const stop = this.client.watchReach(look);
        look();
        const first = await Promise.race([lost.promise, outbox.answered().then(() => undefined)]);
        stop();
        return first;
      },
      again: ({ name, input, reason, guesses, keep = false, says }) =>
        this.client.give(name, input, { guess: guesses, keep, reason, says }),
      order: () => outbox.order(),
      done: { is: 'done', output: {}, command: '', seq: 0, undo: 'none' },
    });
  }

  #undo({ command, turned = [] }: Step): Promise<Outcome<unknown>> {
    const input = () => ({ command }) as S['commands'][string]['input'];
    return this.client.run('change.undo', input, { guess: this.#back(turned) });
  }

  #back(turned: readonly Turned[]): Guess[] {
    return guessBack(turned, (kind, id) => this.store.row(kind, id));
  }

  #withdraw(proposal: string): Promise<Outcome<unknown>> {
    const version = this.store.told('proposal', proposal)?.version ?? 1;
    const seen = this.client.seeing({ kind: 'proposal', id: proposal, version });
    return this.client.run('proposal.withdraw', () => ({ proposal, seen: seen() }) as S['commands'][string]['input']);
  }

  #ready(readiness: Readiness): void {
    this.#connections.ready(readiness);
    if (readiness === 'not allowed') {
      this.#rows?.drop();
      this.#forgetAnswers();
    }
    if (readiness === 'ready') void this.#join();
  }

  /** Joins the live stream once it is known that the server, and the session of this member, are there. */
  async #join(): Promise<void> {
    if (this.#live || this.#closed) return;
    if (this.#isWarm && !(await this.client.probe())) {
      const stop = this.client.watchReach(() => {
        if (this.client.reach !== 'fine') return;
        stop();
        void this.#join();
      });
      return;
    }
    if (this.#live || this.#closed) return;
    this.#live = joinLive({
      door: this.client.door,
      from: () => this.store.upTo,
      event: (event) => this.#hear(event),
      state: (state) => this.#linked(state),
    });
  }

  #hear(event: LiveEvent): void {
    if (event.event === 'presence') {
      this.others.hear(event.product, event.present);
      return;
    }
    this.#rows?.hear(event);
    this.store.apply(event);
    if (event.event === 'reset' || event.event === 'closed') this.#forgetAnswers();
    if (this.#rows?.isLong) this.#snapshots.readWhole();
  }

  #forgetAnswers(): void {
    this.#answers?.clear();
    this.asks.forget();
  }

  #flush(): void {
    this.#rows?.flush();
    this.#answers?.flush();
  }

  #linked(state: LinkState): void {
    const back = this.#connections.linked(state);
    if (state === 'offline') this.client.lose();
    if (!back) return;
    // The stream is a worker's, and may have begun as the network went: then the page looks for itself.
    if (navigator.onLine === false) void this.client.probe().then((isThere) => isThere && this.#isBack());
    else this.#isBack();
  }

  #isBack(): void {
    this.client.found();
    this.client.resend();
    // What records changed since the snapshot comes with the stream; what was computed meanwhile does not.
    if (this.#wasLive) this.asks.allAgain();
    else this.asks.computedAgain();
    this.#wasLive = true;
  }

  /** Where the server was lost between two streams, or before the first one, no stream tells that it is back. */
  #watchReturn(): void {
    const isThere = () => this.connection.state === 'live' || this.connection.state === 'held up';
    let was = isThere();
    this.#connections.watch(() => {
      const is = isThere();
      if (is && !was) this.asks.failedAgain();
      was = is;
    });
  }

  #watchPage(): () => void {
    const stay = warnBeforeLeaving(this.client.outbox, globalThis);
    const flush = () => this.#flush();
    // A phone takes pages away that were hidden first, without another word.
    const hide = () => document.visibilityState === 'hidden' && this.#answers?.flush();
    const look = () => void this.client.probe();
    // Whoever comes back does not wait for the next try, which may be half a minute away.
    const back = () => document.visibilityState === 'visible' && this.client.reach !== 'fine' && this.client.resend();
    addEventListener('pagehide', flush);
    addEventListener('offline', look);
    addEventListener('online', back);
    document.addEventListener('visibilitychange', back);
    document.addEventListener('visibilitychange', hide);
    return () => {
      stay();
      removeEventListener('pagehide', flush);
      removeEventListener('offline', look);
      removeEventListener('online', back);
      document.removeEventListener('visibilitychange', back);
      document.removeEventListener('visibilitychange', hide);
    };
  }
}

function newId(): string {
  return randomId((bytes) => crypto.getRandomValues(bytes));
}

/** What is to be done goes on its way once what it shows already is painted. */
function paintedFirst(request: Fetch): Fetch {
  return async (url, init) => {
    if (init?.method === 'POST') await new Promise<void>((done) => void afterPaint(done));
    return request(url, init);
  };
}

/** What the device answers, but for what takes too long or fails. */
async function soon<T>(answer: Promise<T> | undefined): Promise<T | undefined> {
  const late = Promise.withResolvers<undefined>();
  const calm = realTimers.after(deviceMs, () => late.resolve(undefined));
  const first = await Promise.race([answer?.catch(() => undefined), late.promise]);
  calm();
  return first;
}
