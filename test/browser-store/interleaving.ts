import { deepStrictEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { Browser, fields, type Parts } from './browser.ts';
import { ModelServer, products } from './model-server.ts';

type Act =
  | 'set'
  | 'set bad'
  | 'set unclean'
  | 'ask'
  | 'make'
  | 'remove'
  | 'serve'
  | 'serve late'
  | 'answer'
  | 'answer late'
  | 'lose request'
  | 'lose answer'
  | 'resend'
  | 'pump'
  | 'hear'
  | 'hear swapped'
  | 'hear again'
  | 'reconnect'
  | 'read'
  | 'loaded'
  | 'cut'
  | 'toggle'
  | 'go away'
  | 'come back'
  | 'call back'
  | 'call back late'
  | 'undo'
  | 'reload'
  | 'reload away';
export type Step = { act: Act; who: number; a: number; b: number };

const members = 3;
const often: Record<Act, number> = {
  set: 8,
  'set bad': 2,
  'set unclean': 2,
  ask: 1,
  make: 1,
  remove: 1,
  serve: 8,
  'serve late': 2,
  answer: 7,
  'answer late': 2,
  'lose request': 1,
  'lose answer': 2,
  resend: 3,
  pump: 6,
  hear: 8,
  'hear swapped': 2,
  'hear again': 2,
  reconnect: 2,
  read: 2,
  loaded: 3,
  cut: 1,
  toggle: 1,
  'go away': 1,
  'come back': 2,
  'call back': 1,
  'call back late': 1,
  undo: 1,
  reload: 1,
  'reload away': 1,
};

/** Any order of what people, networks and the server can do. */
export const interleaving: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    act: fc.oneof(...Object.entries(often).map(([act, weight]) => ({ weight, arbitrary: fc.constant(act as Act) }))),
    who: fc.nat(members - 1),
    a: fc.nat(15),
    b: fc.nat(15),
  }),
  { minLength: 20, maxLength: 120 },
);

/** Plays an interleaving on three browsers and throws where one shows what it must not, on the way or in the end. */
export function play(steps: readonly Step[], parts: Parts = {}): void {
  const server = new ModelServer(members);
  const browsers = Array.from({ length: members }, (_, member) => new Browser(member, server, parts));
  const watches = browsers.map((browser) => new Watch(browser));
  steps.forEach((step, n) => {
    const browser = browsers[step.who] as Browser;
    act(browser, step, n, watches[step.who] as Watch);
    for (const watch of watches) watch.check();
  });
  for (let round = 0; round < 12; round += 1) {
    for (const browser of browsers) browser.settle();
    for (const watch of watches) watch.check();
  }
  for (const browser of browsers) converged(browser);
}

function act(browser: Browser, { act, a, b }: Step, n: number, watch: Watch): void {
  const rows = [...browser.shown().values()];
  const row = rows[a % Math.max(1, rows.length)];
  const one = (list: readonly unknown[]) => a % Math.max(1, list.length);
  const set = (value: string) => {
    const field = fields[b % fields.length] as string;
    if (row) browser.write(`c${n}`, { do: 'set', kind: row.kind_, id: row.id, field, value, was: row[field] });
  };
  const product = products[a % products.length] as string;
  const acts: Record<Act, () => void> = {
    set: () => set(`v${n}`),
    'set bad': () => set(`bad${n}`),
    'set unclean': () => set(`v${n} `),
    ask: () => set(`ask${n}`),
    make: () => browser.write(`c${n}`, { do: 'make', product, value: `v${n}` }),
    remove: () => row && browser.write(`c${n}`, { do: 'remove', kind: row.kind_, id: row.id }),
    serve: () => browser.serve(0),
    'serve late': () => browser.serve(one(browser.toServer)),
    answer: () => browser.hearAnswer(0),
    'answer late': () => browser.hearAnswer(one(browser.answers)),
    'lose request': () => browser.loseRequest(one(browser.toServer)),
    'lose answer': () => browser.loseAnswer(one(browser.answers)),
    resend: () => browser.outbox.resend(),
    pump: () => browser.pump(1 + (a % 4)),
    hear: () => browser.hear(browser.wire.shift()),
    'hear swapped': () => {
      const [first, second] = browser.wire.splice(0, 2);
      browser.hear(second);
      browser.hear(first);
    },
    'hear again': () => browser.hear(browser.heard[(a * 16 + b) % Math.max(1, browser.heard.length)]),
    reconnect: () => browser.reconnect(),
    read: () => browser.read([null, ...browser.store.needs.keys(), ...products][a % 3] ?? null),
    loaded: () => browser.loaded(),
    cut: () => browser.loaded(true),
    toggle: () => browser.server.toggle(browser.member, product),
    'go away': () => browser.outbox.hold(),
    'come back': () => browser.outbox.release(),
    'call back': () => browser.callBack(),
    'call back late': () => browser.callBack(1 + one(browser.outbox.waiting)),
    undo: () => {
      const undoable = browser.own.filter(({ input, answer }) => input.do === 'set' && answer?.is === 'done');
      const last = undoable.at(-1 - (a % Math.max(1, undoable.length)))?.input;
      const shown = last?.do === 'set' && browser.shown().get(last.id);
      if (!shown) return;
      browser.server.again(String(last.was));
      browser.write(`c${n}`, { ...last, value: String(last.was), was: shown[last.field] });
    },
    reload: () => {
      browser.reload();
      watch.reloaded();
    },
    'reload away': () => {
      browser.reload(true);
      watch.reloaded();
    },
  };
  acts[act]();
}

/** What a screen may never do on the way. */
class Watch {
  readonly #browser: Browser;
  #newest = new Map<string, number>();

  constructor(browser: Browser) {
    this.#browser = browser;
  }

  /** A page that comes anew shows what the server says now, which may be older than its stream had come. */
  reloaded(): void {
    this.#newest = new Map();
  }

  check(): void {
    this.#ownWritesStand();
    this.#neverBackInTime();
    this.#conflictsHaveAnother();
    deepStrictEqual(this.#browser.told, this.#browser.fresh(), 'the view that was told is the view that is');
  }

  /** A write that is not refused shows until the server's word on it is in the rows; others' changes wait behind it. */
  #ownWritesStand(): void {
    const { store, own, landed } = this.#browser;
    const expected = new Map<string, unknown>();
    for (const { id, input, answer, calledBack } of own) {
      if (calledBack || input.do !== 'set' || landed.has(`${id} ${input.id}`)) continue;
      const stands = !answer || (answer.is === 'done' && answer.seq > store.upTo);
      if (stands) expected.set(`${input.kind} ${input.id} ${input.field}`, input.value);
    }
    for (const [key, value] of expected) {
      const [kind, id, field] = key.split(' ') as ['story', string, 'title'];
      const row = store.row(kind, id);
      if (row) deepStrictEqual(row[field], value, `own write of ${field} stands`);
    }
  }

  /** Between the loss of a product and the new reading of its part, the stream leaves out what is shown still. */
  #neverBackInTime(): void {
    const { server, store, member } = this.#browser;
    const resetAhead = server.diary.some((line) => 'reset' in line && line.member === member && line.seq > store.upTo);
    if (resetAhead || store.needs.size > 0) {
      this.#newest = new Map();
      return;
    }
    const seen = new Map<string, number>();
    for (const row of this.#browser.shown().values()) {
      for (const field of fields) {
        const key = `${row.id} ${field}`;
        const at = server.written.get(String(row[field]))?.seq;
        const newest = this.#newest.get(key) ?? 0;
        ok(at === undefined || at >= newest, `${key} went back from ${newest} to ${at}`);
        seen.set(key, Math.max(at ?? 0, newest));
      }
    }
    this.#newest = seen;
  }

  /** Nobody is told of a conflict with themselves. */
  #conflictsHaveAnother(): void {
    const { own, server, member } = this.#browser;
    const undone = new Set<string>();
    for (const { input, answer } of own) {
      if (input.do !== 'set') continue;
      const key = `${input.id} ${input.field}`;
      const clash = answer?.is === 'conflict' ? Object.values(answer.fields)[0] : undefined;
      const writer = clash && server.written.get(String(clash.current))?.member;
      if (writer !== undefined && !undone.has(key))
        ok(writer !== member && writer !== -1, `conflict of ${key} without another's write`);
      if (answer && answer.is !== 'done') undone.add(key);
      if (input.value !== input.value.trim()) undone.add(key);
    }
  }
}

function converged(browser: Browser): void {
  const { server, outbox, store, own } = browser;
  deepStrictEqual(
    [...browser.shown()].sort(byId),
    [...server.visible(browser.member)].sort(byId),
    'the browser shows what the server holds',
  );
  deepStrictEqual([outbox.waiting.length, store.needs.size], [0, 0], 'nothing waits any more');
  for (const { id, input, answer, calledBack } of own) {
    ok(answer || calledBack, `command ${id} was answered`);
    const effects = server.diary.filter(
      (line) =>
        'change' in line &&
        line.change.command.startsWith(id) &&
        line.change.command.length <= id.length + 6 &&
        !/\d/.test(line.change.command.charAt(id.length)),
    );
    ok(!calledBack || effects.length === 0, `command ${id} was called back and has no effect`);
    ok(effects.length <= 1, `command ${id} had one effect, not ${effects.length}`);
    const kept = outbox.unsettled.find((entry) => entry.id === id);
    if (answer?.is === 'refused' || answer?.is === 'conflict')
      deepStrictEqual(kept?.input, input, `what was typed in ${id} is kept`);
    else ok(!kept, `command ${id} is settled`);
  }
}

function byId([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : 1;
}
