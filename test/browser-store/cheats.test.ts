import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LiveEvent, SnapshotLine, WireChange } from '#domain/change';
import type { Kind, Row } from '#domain/records';
import { type Answer, Outbox, type Sending } from '#src/web/client/outbox';
import { Store } from '#src/web/client/store';
import type { ViewSpec } from '#src/web/client/views';
import type { Parts } from './browser.ts';
import { interleaving, play } from './interleaving.ts';

/** Gives way to others: their change takes one's own pending field off the screen. */
class HoldsNothingBack extends Store {
  readonly #mine = new Map<string, Set<string>>();
  override guess(command: string, guesses: Parameters<Store['guess']>[1]): void {
    for (const { id } of guesses) this.#mine.set(id, (this.#mine.get(id) ?? new Set()).add(command));
    super.guess(command, guesses);
  }
  override apply(event: LiveEvent): void {
    super.apply(event);
    if (event.event !== 'changes') return;
    for (const change of event.changes) for (const command of this.#mine.get(change.id) ?? []) super.rollBack(command);
  }
}

/** Takes whatever comes last for the newest, so that a repeated change wins. */
class LastComesNewest extends Store {
  #next = 1_000_000;
  override apply(event: LiveEvent): void {
    const late = (changes: WireChange[]) => changes.map((change) => ({ ...change, seq: this.#next++ }));
    super.apply(event.event === 'changes' ? { ...event, changes: late(event.changes) } : event);
  }
}

/** Lets go of one's own field with the answer, before its change has come. */
class FlickersBack extends Store {
  override done(command: string): void {
    super.rollBack(command);
  }
}

/** Leaves a refused value on the screen. */
class KeepsTheRefused extends Store {
  override rollBack(): void {}
}

/** Takes a snapshot for as new as the stream. */
class SnapshotWins extends Store {
  override load(part: string | null): ReturnType<Store['load']> {
    const loading = super.load(part);
    return {
      ...loading,
      line: (line: SnapshotLine) =>
        loading.line('end' in line ? { ...line, seq: Math.max(line.seq, this.upTo) } : line),
    };
  }
}

/** Takes what is there for whole though the end is missing. */
class TakesTheCut extends Store {
  override load(part: string | null): ReturnType<Store['load']> {
    const loading = super.load(part);
    let ended = false;
    let rows = 0;
    return {
      line: (line: SnapshotLine) => {
        ended ||= 'end' in line;
        rows += 1;
        if (rows % 2 === 1 || 'end' in line) loading.line('end' in line ? { ...line, counts: {} } : line);
      },
      end: () => {
        if (!ended) loading.line({ end: true, seq: this.upTo, counts: {} });
        return loading.end();
      },
    };
  }
}

class DeafToGone extends Store {
  override apply(event: LiveEvent): void {
    super.apply(
      event.event === 'changes' ? { ...event, changes: event.changes.filter((change) => change.op !== 'gone') } : event,
    );
  }
}

class DeafToReset extends Store {
  override apply(event: LiveEvent): void {
    super.apply(event.event === 'reset' ? { event: 'changes', upTo: event.upTo, changes: [] } : event);
  }
}

/** Shows the first answer of a view for ever. */
class StaleView extends Store {
  readonly #first = new Map<string, readonly unknown[]>();
  override rows<K extends Kind>(spec: ViewSpec<K>): readonly Row<K>[] {
    const first = this.#first.get(spec.key) ?? super.rows(spec);
    this.#first.set(spec.key, first);
    return first as readonly Row<K>[];
  }
}

/** Sends commands on the same field side by side. */
class WithoutLanes extends Outbox {
  readonly #store: Store;
  constructor(...of: ConstructorParameters<typeof Outbox>) {
    super(...of);
    [this.#store] = of;
  }
  override add(sending: Sending, answered: (answer: Answer) => void): void {
    if (sending.guesses.length > 0) this.#store.guess(sending.id, sending.guesses);
    super.add({ ...sending, guesses: [] }, answered);
  }
}

/** Forgets what was typed in a refused command. */
class LosesTheTyped extends Outbox {
  override answer(id: string, answer: Answer): void {
    super.answer(id, answer);
    this.dismiss(id);
  }
}

/** Sends what its reader has called back. */
class SendsTheCalledBack extends Outbox {
  override cancel(id: string): ReturnType<Outbox['cancel']> {
    const cancelled = super.cancel(id);
    if (cancelled) super.add({ ...cancelled, keep: false }, () => undefined);
    return cancelled;
  }
}

/** Keeps nothing on the device. */
class ForgetsWithThePage extends Outbox {
  constructor(store: Store, send: ConstructorParameters<typeof Outbox>[1]) {
    super(store, send);
  }
}

/** Goes on after a reload under new ids, as if nothing had been sent. */
class BeginsAnew extends Outbox {
  override restore(kept: Parameters<Outbox['restore']>[0]): void {
    super.restore(kept.sent ? { ...kept, id: `${kept.id}.9` } : kept);
  }
}

/** Gives up where no answer came. */
class NeverResends extends Outbox {
  override resend(): boolean {
    return false;
  }
}

/** Each cheat with the words of the checks that catch it, whichever comes first. */
const cheats: Record<string, [Parts, ...string[]]> = {
  'holds nothing back': [{ store: () => new HoldsNothingBack() }, 'stands'],
  'takes the last to come for the newest': [{ store: () => new LastComesNewest() }, 'server holds'],
  'flickers back between answer and change': [{ store: () => new FlickersBack() }, 'stands'],
  'keeps a refused value on the screen': [{ store: () => new KeepsTheRefused() }, 'server holds'],
  'lets a snapshot win over later changes': [{ store: () => new SnapshotWins() }, 'went back', 'server holds'],
  'takes a cut snapshot for whole': [{ store: () => new TakesTheCut() }, 'server holds'],
  'is deaf to what is gone': [{ store: () => new DeafToGone() }, 'server holds'],
  'is deaf to resets': [{ store: () => new DeafToReset() }, 'server holds'],
  'shows a stale view': [{ store: () => new StaleView() }, 'view that is'],
  'sends without lanes': [{ outbox: (...of) => new WithoutLanes(...of) }, "without another's write", 'stands'],
  'loses what was typed': [{ outbox: (...of) => new LosesTheTyped(...of) }, 'is kept'],
  'sends what was called back': [{ outbox: (...of) => new SendsTheCalledBack(...of) }, 'called back', 'stands'],
  'keeps nothing on the device': [
    { outbox: (store, send) => new ForgetsWithThePage(store, send) },
    'answered',
    'stands',
  ],
  'begins anew after a reload': [{ outbox: (...of) => new BeginsAnew(...of) }, 'answered', 'stands'],
  'never resends': [{ outbox: (...of) => new NeverResends(...of) }, 'server holds'],
  'resends under a new id': [
    { sentAs: (id, times) => (times === 1 ? id : `${id}.${times}`) },
    'one effect',
    "without another's write",
  ],
};

describe('the property catches a store that', () => {
  test.each(Object.entries(cheats))('%s', (_, [parts, ...words]) => {
    const found = fc.check(
      fc.property(interleaving, (steps) => play(steps, parts)),
      { numRuns: 1_500, seed: 7, endOnFailure: true },
    );
    expect(
      words.some((word) => String(found.errorInstance).includes(word)),
      String(found.errorInstance),
    ).toBe(true);
  });
});
