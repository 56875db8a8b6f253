import type { Done } from './client.ts';
import type { Sending } from './outbox.ts';

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
};
/** What the stack knows of commands that have no answer yet. */
export type Ahead<O> = {
  /** Calls the newest command back if it never went out and was given after the one that was given at `since`. */
  callBack: (since: number) => Unsent | undefined;
  /** The ids of those that have no answer yet. */
  waiting: () => readonly string[];
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
  readonly #listeners = new Set<() => void>();
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

  /** Remembers a command that was done; what had been undone before can no longer be redone. */
  push({ name, command, undo, proposal, sent, says, given }: Done): void {
    if (undo === 'none' || this.#undoing(command)) return;
    const step: Step = { command, name, given, ...(says ? { says } : {}), ...(proposal ? { proposal } : {}) };
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
    if (!unsent || !this.#ahead) {
      const pressed = this.#ahead?.order() ?? Number.POSITIVE_INFINITY;
      const newest = () => this.#stacks.undo.findLast(({ given = 0 }) => given < pressed);
      return this.#inTurn(() => this.#take('undo', newest()));
    }
    for (const waiting of this.#ahead.waiting()) this.#before.add(waiting);
    const { id, name, says } = unsent;
    const step: Step = { command: id, name, unsent, ...(says ? { says } : {}) };
    this.#set({ ...this.#stacks, redo: [...this.#stacks.redo, step].slice(-most) });
    return Promise.resolve({ step, outcome: this.#ahead.done });
  }

  /** Takes the last undo back. */
  redo(): Taking<O> {
    const last = this.#stacks.redo.at(-1);
    if (!last?.unsent || !this.#ahead) {
      const given = this.#ahead?.order();
      return this.#inTurn(() => this.#take('redo', this.#stacks.redo.at(-1), given));
    }
    this.#set({ ...this.#stacks, redo: this.#stacks.redo.slice(0, -1) });
    this.#before.add(this.#ahead.again(last.unsent));
    return Promise.resolve({ step: last, outcome: this.#ahead.done });
  }

  /** Takes one step back that a toast names, wherever it stands. */
  undoOf(command: string): Taking<O> {
    return this.#inTurn(() =>
      this.#take(
        'undo',
        this.#stacks.undo.find((each) => each.command === command),
      ),
    );
  }

  #undoing(command: string): boolean {
    return [...this.#stacks.undo, ...this.#stacks.redo].some((step) => step.command === command);
  }

  /** One at a time: two at once would take the same step back twice. */
  #inTurn(take: () => Taking<O>): Taking<O> {
    const taking = this.#turn
      .then(() => this.#ahead?.answered())
      .then((away) => (away ? { step: this.#stacks.undo.at(-1) ?? nothing, outcome: away } : take()));
    this.#turn = taking.catch(() => undefined);
    return taking;
  }

  async #take(from: 'undo' | 'redo', last: Step | undefined, given?: number): Taking<O> {
    if (!last) return undefined;
    const outcome = await this.#run(last);
    if (outcome.is === 'refused' && isAway(outcome)) return { step: last, outcome };
    // Its words may have come meanwhile.
    const step = this.#stacks[from].find(({ command }) => command === last.command) ?? last;
    const left = this.#stacks[from].filter(({ command }) => command !== last.command);
    const leadsBack = outcome.is === 'done' && outcome.undo !== 'none' && !step.proposal;
    const back = leadsBack && outcome.command ? { ...step, command: outcome.command } : undefined;
    if (from === 'undo') this.#set({ undo: left, redo: [...this.#stacks.redo, ...(back ? [back] : [])].slice(-most) });
    else this.#set({ undo: back ? inOrder(this.#stacks.undo, again(back, given)) : this.#stacks.undo, redo: left });
    return { step, outcome };
  }

  #set(stacks: Stacks): void {
    this.#stacks = stacks;
    try {
      this.#keep.setItem(this.#key, JSON.stringify(stacks));
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
function again({ given: _before, ...step }: Step, given: number | undefined): Step {
  return given === undefined ? step : { ...step, given };
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
