import type { LiveEvent, SnapshotLine } from '#domain/change';
import type { AnyRow, Kind } from '#domain/records';
import type { Loading } from '#src/web/client/loading';
import { type Answer, type Keeping, type Kept, Outbox } from '#src/web/client/outbox';
import { Store } from '#src/web/client/store';
import type { ViewSpec } from '#src/web/client/views';
import type { ModelInput, ModelServer } from './model-server.ts';

/** What a cheat may put in the place of the real parts. */
export type Parts = {
  store?: () => Store;
  outbox?: (...of: ConstructorParameters<typeof Outbox>) => Outbox;
  /** The id under which a command goes out, by its id and how often it was sent. */
  sentAs?: (id: string, times: number) => string;
};

type Request = { id: string; as: string; input: ModelInput };
type Own = { id: string; input: ModelInput; answer: Answer | undefined; calledBack?: boolean };

/** Fields that the model's commands write. */
export const fields = ['title', 'state'];

const byTitle: ViewSpec<'story'> = {
  kind: 'story',
  key: 'by title',
  where: (row) => !row.title.includes('7'),
  compare: (a, b) => a.title.localeCompare(b.title),
};

/** One browser in front of the model server, its network in the hands of the test. */
export class Browser {
  readonly member: number;
  readonly server: ModelServer;
  readonly #parts: Parts;
  store: Store;
  outbox: Outbox;
  /** What the device holds of one's own commands, over a reload too. */
  readonly kept = new Map<string, Kept>();
  readonly own: Own[] = [];
  readonly toServer: Request[] = [];
  readonly answers: { id: string; answer: Answer }[] = [];
  wire: LiveEvent[] = [];
  heard: LiveEvent[] = [];
  readonly landed = new Set<string>();
  readonly sentTimes = new Map<string, number>();
  position = 0;
  loading: { part: string | null; into: Loading; lines: SnapshotLine[] } | undefined;
  told: readonly AnyRow[] = [];

  constructor(member: number, server: ModelServer, parts: Parts) {
    this.member = member;
    this.server = server;
    this.#parts = parts;
    this.store = parts.store?.() ?? new Store();
    this.outbox = this.#openOutbox();
    this.#open();
  }

  #openOutbox(): Outbox {
    const send = ({ id, input }: { id: string; input: unknown }) => {
      const times = (this.sentTimes.get(id) ?? 0) + 1;
      this.sentTimes.set(id, times);
      this.toServer.push({ id, as: this.#parts.sentAs?.(id, times) ?? id, input: input as ModelInput });
    };
    const keeping: Keeping = {
      put: (kept) => void this.kept.set(kept.id, structuredClone(kept)),
      remove: (id) => void this.kept.delete(id),
    };
    return this.#parts.outbox?.(this.store, send, keeping) ?? new Outbox(this.store, send, keeping);
  }

  #open(): void {
    this.outbox.watchAnswers(({ id }, answer) => {
      const own = this.own.find((each) => each.id === id);
      if (own) own.answer = answer;
    });
    this.store.watchRows(byTitle, () => {
      this.told = this.store.rows(byTitle);
    });
    this.read(null);
    this.loaded();
    this.position = this.store.upTo;
    this.told = this.store.rows(byTitle);
  }

  /** The page goes, with all that is under way to it, and comes again from what the device kept. */
  reload(isAway = false): void {
    this.store = this.#parts.store?.() ?? new Store();
    this.outbox = this.#openOutbox();
    this.answers.splice(0);
    this.wire = [];
    this.heard = [];
    this.loading = undefined;
    this.#open();
    if (isAway) this.outbox.hold();
    for (const kept of [...this.kept.values()]) this.outbox.restore(structuredClone(kept));
  }

  /** Takes one of one's own commands back, the newest or one further back, if it never went out. */
  callBack(back = 0): void {
    const newest = this.outbox.waiting.at(-1 - back);
    const unsent = newest && this.outbox.cancel(newest.id);
    const own = unsent && this.own.find(({ id }) => id === unsent.id);
    if (own) own.calledBack = true;
  }

  /** Runs a command; a field shows at once. */
  write(id: string, input: ModelInput): void {
    this.own.push({ id, input, answer: undefined });
    const guesses =
      input.do === 'set' ? [{ kind: input.kind, id: input.id, fields: { [input.field]: input.value } }] : [];
    this.outbox.add({ id, name: input.do, input, reason: undefined, guesses, keep: true }, () => undefined);
  }

  serve(at: number): void {
    const [request] = this.toServer.splice(at, 1);
    if (request) this.answers.push({ id: request.id, answer: this.server.run(this.member, request.as, request.input) });
  }

  loseRequest(at: number): void {
    const [request] = this.toServer.splice(at, 1);
    if (request) this.outbox.lost(request.id);
  }

  hearAnswer(at: number): void {
    const [answer] = this.answers.splice(at, 1);
    if (answer) this.outbox.answer(answer.id, answer.answer);
  }

  loseAnswer(at: number): void {
    const [answer] = this.answers.splice(at, 1);
    if (answer) this.outbox.lost(answer.id);
  }

  pump(most: number): void {
    this.wire.push(...this.server.stream(this.member, this.position, most));
    this.position = this.server.seq;
  }

  hear(event: LiveEvent | undefined): void {
    if (!event) return;
    this.heard.push(event);
    if (event.event === 'changes')
      for (const change of event.changes) this.landed.add(`${change.command} ${change.id}`);
    this.store.apply(structuredClone(event));
  }

  /** The stream breaks and goes on from where it was heard. */
  reconnect(): void {
    this.wire = [];
    this.position = this.store.upTo;
  }

  read(part: string | null): void {
    this.loading = { part, into: this.store.load(part), lines: this.server.snapshot(this.member, part) };
  }

  /** The snapshot that was being read arrives; one that is cut off leaves everything as it was. */
  loaded(cut = false): void {
    if (!this.loading) return;
    for (const line of this.loading.lines) if (!(cut && 'end' in line)) this.loading.into.line(line);
    this.loading.into.end();
    this.loading = undefined;
  }

  /** Lets everything that is under way arrive. */
  settle(): void {
    this.outbox.release();
    while (this.toServer.length > 0) this.serve(0);
    while (this.answers.length > 0) this.hearAnswer(0);
    this.outbox.resend();
    this.pump(3);
    for (const event of this.wire.splice(0)) this.hear(event);
    this.loaded();
    for (const part of [...this.store.needs.keys()]) {
      this.read(part);
      this.loaded();
    }
  }

  shown(): Map<string, AnyRow & { kind_: Kind }> {
    const rows = new Map<string, AnyRow & { kind_: Kind }>();
    for (const kind of ['feature', 'story'] as const)
      for (const row of this.store.all(kind)) rows.set(row.id, { ...row, kind_: kind });
    return rows;
  }

  /** The view as a fresh query would answer it. */
  fresh(): AnyRow[] {
    return [...this.store.all('story')]
      .filter((row) => byTitle.where?.(row))
      .sort((a, b) => byTitle.compare?.(a, b) || (a.id < b.id ? -1 : 1));
  }
}
