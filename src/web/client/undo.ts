import type { Done } from './client.ts';
import type { Sending } from './outbox.ts';
import { type Turned, turnedOver } from './turned.ts';

/** A command that was called back before it went out, as it can be given again. */
export type Unsent = Omit<Sending, 'input'> & { input: unknown };
/**
 * One step that can be taken back: the command, and what it was, in the words it was told in where it was. A proposal
 * stands under its own id and is taken back by withdrawing it; what was never sent is given again whole.
 */
export type Step = {
  command: string;
  name: string;
  says?: string;
  /** Its place in the order in which one did things; answers come in another. */
  given?: number;
  proposal?: { id: string; short: string };
  unsent?: Unsent;
  /** What it made of what was shown before it, as long as the page stands on which it was done. */
  turned?: readonly Turned[];
};
/** What the stack knows of commands that have no answer yet. */
export type Ahead<O> = {
  /** Calls the newest command back, or the one that was to be sent as `sent`, if it never went out and was given after `since`. */
  callBack: (since: number, sent?: string) => Unsent | undefined;
  /** Those that have no answer yet, each under the id it was sent by. */
  waiting: () => readonly Step[];
  /** Shows what taking a step back will probably lead to; what it answers takes that off the screen again. */
  show: (turned: readonly Turned[]) => () => void;
  /** Settles when all that was sent so far has its answer: with what to say where the server is away and none may come. */
  answered: () => Promise<O | undefined>;
  /** Gives a command again that was called back; answers its new id. */
  again: (unsent: Unsent) => string;
  /** The next place in the order in which commands are given. */
  order: () => number;
  /** What becomes of calling back and giving again: it is done at once. */
  done: O;
};
/** Where the steps outlive a reload of the tab. */
export type Keep = Pick<Storage, 'getItem' | 'setItem'>;
type Undoing<O> = (step: Step) => Promise<O>;
/** The step that was taken back and what became of it. */
type Taking<O> = Promise<{ step: Step; outcome: O } | undefined>;
type Stacks = { undo: readonly Step[]; redo: readonly Step[] };
/** An undo or a redo that was asked for and is not carried out yet; a toast names its command. */
type Press = { way: 'undo' | 'redo'; given: number; command?: string };

const most = 50;
const none: Stacks = { undo: [], redo: [] };

/**
 * The last fifty commands of this tab that can be undone, across screens. A command is done at once and taken back by
 * another command; taking that one back is the redo, where it can be.
 */
export class UndoStack<O extends { is: string; command?: string; undo?: string; reason?: { code: string } }> {
  readonly #run: Undoing<O>;
  readonly #keep: Keep;
  readonly #key: string;
  readonly #ahead: Ahead<O> | undefined;
  /** Commands that were given before the last undo, or by a redo: what can be redone stays when they are answered. */
  readonly #before: Set<string> = new Set();
  /** The commands by what they were sent as. */
  readonly #sentAs: Map<string, string> = new Map();
  readonly #listeners = new Set<() => void>();
  readonly #askedListeners = new Set<(turned: readonly Turned[]) => void>();
  /** In the order in which they were pressed, each with what takes off the screen what it shows. */
  readonly #presses = new Map<Press, { turned: readonly Turned[]; hide: () => void }>();
  #stacks: Stacks;
  #turn: Promise<unknown> = Promise.resolve();

  /** With `ahead`, what one has just done and has no answer yet is the step that is taken back. */
  constructor(run: Undoing<O>, keep: Keep, key: string, ahead?: Ahead<O>) {
    this.#run = run;
    this.#keep = keep;
    this.#key = key;
    this.#ahead = ahead;
    this.#stacks = parsed(keep.getItem(key));
  }

  /** What can be undone and redone, the next one last; the same object until it changes. */
  get stacks(): Stacks {
    return this.#stacks;
  }

  watch(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Calls back at the moment at which something is taken back or done again, when it shows already and is not answered
   * yet: with what was shown before that turned into what, `before` being what is there again.
   */
  watchAsked(listener: (turned: readonly Turned[]) => void): () => void {
    this.#askedListeners.add(listener);
    return () => this.#askedListeners.delete(listener);
  }

  /** True where something can be done again, or can once what is being taken back is. */
  get canRedo(): boolean {
    return this.#foreseen().redo.length > 0;
  }

  /** Remembers a command that was done; what had been undone before can no longer be redone. */
  push({ name, command, undo, proposal, sent, says, given, turned }: Done): void {
    if (undo === 'none' || this.#undoing(command)) return;
    const more = { ...(says && { says }), ...(proposal && { proposal }), ...(turned?.length && { turned }) };
    const step: Step = { command, name, given, ...more };
    this.#sentAs.set(sent, command);
    const redo = this.#before.delete(sent) ? this.#stacks.redo : [];
    this.#set({ undo: inOrder(this.#stacks.undo, step), redo });
  }

  /** Keeps the words in which a step was told, for what is said when it is taken back. */
  tell(command: string, says: string): void {
    const told = (step: Step) => (step.command === command ? { ...step, says } : step);
    if (this.#undoing(command)) this.#set({ undo: this.#stacks.undo.map(told), redo: this.#stacks.redo.map(told) });
  }

  /**
   * Takes the last step back, after what is still under way and after the undo before; undefined where there is none.
   * What never went out is called back at once. A step that is refused is let go, and the outcome says why; where the
   * server is away it stays.
   */
  undo(): Taking<O> {
    const unsent = this.#ahead?.callBack(this.#stacks.undo.at(-1)?.given ?? 0);
    if (unsent && this.#ahead) return this.#calledBack(unsent, this.#ahead);
    const pressed = this.#ahead?.order() ?? Number.POSITIVE_INFINITY;
    return this.#inTurn({ way: 'undo', given: pressed });
  }

  /** Takes the last undo back. */
  redo(): Taking<O> {
    const last = this.#stacks.redo.at(-1);
    if (!last?.unsent || !this.#ahead) {
      return this.#inTurn({ way: 'redo', given: this.#ahead?.order() ?? Number.POSITIVE_INFINITY });
    }
    this.#set({ ...this.#stacks, redo: this.#stacks.redo.slice(0, -1) });
    this.#before.add(this.#ahead.again(last.unsent));
    this.#asked(last.turned ?? []);
    return Promise.resolve({ step: last, outcome: this.#ahead.done });
  }

  /** Takes one step back that a toast names, by its command or by what it was or was to be sent as, wherever it stands. */
  undoOf(named: string): Taking<O> {
    const unsent = this.#ahead?.callBack(0, named);
    if (unsent && this.#ahead) return this.#calledBack(unsent, this.#ahead);
    const command = this.#sentAs.get(named) ?? named;
    return this.#inTurn({ way: 'undo', given: Number.POSITIVE_INFINITY, command });
  }

  #calledBack(unsent: Unsent, ahead: Ahead<O>): Taking<O> {
    for (const { command } of ahead.waiting()) this.#before.add(command);
    const { id, name, says, turned = [] } = unsent;
    const step: Step = { command: id, name, unsent, turned: turnedOver(turned), ...(says ? { says } : {}) };
    this.#set({ ...this.#stacks, redo: [...this.#stacks.redo, step].slice(-most) });
    this.#asked(turned);
    return Promise.resolve({ step, outcome: ahead.done });
  }

  #undoing(command: string): boolean {
    return [...this.#stacks.undo, ...this.#stacks.redo].some((step) => step.command === command);
  }

  /** One at a time: two at once would take the same step back twice. What it will lead to is shown before that. */
  #inTurn(press: Press): Taking<O> {
    const { step: foreseen } = pressedOn(this.#foreseen(), press);
    const turned = foreseen?.proposal ? [] : (foreseen?.turned ?? []);
    this.#presses.set(press, { turned, hide: this.#show(turned) });
    this.#asked(turned);
    const taking = this.#turn
      .then(() => this.#ahead?.answered())
      .then((away) => (away ? { step: this.#stacks.undo.at(-1) ?? nothing, outcome: away } : this.#take(press)))
      .finally(() => {
        this.#presses.get(press)?.hide();
        this.#presses.delete(press);
      });
    this.#turn = taking.catch(() => undefined);
    return taking;
  }

  /** The stacks as they will be once all that is under way is done and all that was asked for is taken back. */
  #foreseen(): Stacks {
    const waiting = this.#ahead?.waiting().filter(({ name }) => name !== 'change.undo') ?? [];
    return [...waiting, ...this.#presses.keys()]
      .toSorted((a, b) => (a.given ?? 0) - (b.given ?? 0))
      .reduce<Stacks>((now, next) => {
        if ('way' in next) return pressedOn(now, next).left;
        return { undo: inOrder(now.undo, next), redo: this.#before.has(next.command) ? now.redo : [] };
      }, this.#stacks);
  }

  #asked(turned: readonly Turned[]): void {
    if (turned.length > 0) for (const listener of [...this.#askedListeners]) listener(turned);
  }

  #show(turned: readonly Turned[]): () => void {
    return this.#ahead?.show(turned) ?? (() => undefined);
  }

  /** Sends what a press means: the command shows it from now on, under what was pressed after it. */
  #send(press: Press, step: Step): Promise<O> {
    for (const { hide } of this.#presses.values()) hide();
    const running = this.#run(step);
    for (const [each, { turned }] of this.#presses)
      if (each !== press) this.#presses.set(each, { turned, hide: this.#show(turned) });
    return running;
  }

  async #take(press: Press): Taking<O> {
    const { way: from, given } = press;
    const { step: last } = pressedOn(this.#stacks, press);
    if (!last) return undefined;
    const outcome = await this.#send(press, last);
    if (outcome.is === 'refused' && isAway(outcome)) return { step: last, outcome };
    // Its words may have come meanwhile.
    const step = this.#stacks[from].find(({ command }) => command === last.command) ?? last;
    const left = this.#stacks[from].filter(({ command }) => command !== last.command);
    const leadsBack = outcome.is === 'done' && outcome.undo !== 'none' && !step.proposal;
    const back = leadsBack && outcome.command ? { ...over(step), command: outcome.command } : undefined;
    if (from === 'undo') this.#set({ undo: left, redo: [...this.#stacks.redo, ...(back ? [back] : [])].slice(-most) });
    else this.#set({ undo: back ? inOrder(this.#stacks.undo, again(back, given)) : this.#stacks.undo, redo: left });
    return { step, outcome };
  }

  #set(stacks: Stacks): void {
    this.#stacks = stacks;
    try {
      this.#keep.setItem(this.#key, JSON.stringify(stacks, withoutTurned));
    } catch {
      // A full or forbidden storage costs the steps at the next reload, nothing now.
    }
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The steps with one more, where it belongs in the order of doing: its answer may have come after that of a later one. */
function inOrder(steps: readonly Step[], step: Step): Step[] {
  const { given = Number.POSITIVE_INFINITY } = step;
  const at = steps.findLastIndex((each) => (each.given ?? 0) <= given) + 1;
  return steps.toSpliced(at, 0, step).slice(-most);
}

/** A step that was done again, at the place where that was asked for. */
function again({ given: _before, ...step }: Step, given: number): Step {
  return given === Number.POSITIVE_INFINITY ? step : { ...step, given };
}

/** A step that was taken back: taking that back does it again. */
function over(step: Step): Step {
  return step.turned ? { ...step, turned: turnedOver(step.turned) } : step;
}

/** The step that an undo or a redo means, and what it leaves: of what was done, the newest that was given before it. */
function pressedOn({ undo, redo }: Stacks, { way, given, command }: Press): { step?: Step; left: Stacks } {
  const step =
    way === 'redo'
      ? redo.at(-1)
      : undo.findLast((each) => (command === undefined ? (each.given ?? 0) < given : each.command === command));
  if (!step) return { left: { undo, redo } };
  const without = (steps: readonly Step[]) => steps.filter((each) => each !== step);
  if (way === 'redo') return { step, left: { undo: inOrder(undo, again(over(step), given)), redo: without(redo) } };
  return { step, left: { undo: without(undo), redo: step.proposal ? redo : [...redo, over(step)] } };
}

/** What a step turned into what stays with the page: it may be long, and is not true for another one. */
function withoutTurned(name: string, value: unknown): unknown {
  return name === 'turned' ? undefined : value;
}

const nothing: Step = { command: '', name: 'change.undo' };

/** Refused by this browser, since the server is away: nothing is known of the step itself. */
function isAway(outcome: { reason?: { code: string } }): boolean {
  return outcome.reason?.code === 'offline';
}

function parsed(kept: string | null): Stacks {
  try {
    const { undo, redo } = JSON.parse(kept ?? 'null') ?? none;
    return Array.isArray(undo) && Array.isArray(redo) ? { undo, redo } : none;
  } catch {
    return none;
  }
}
