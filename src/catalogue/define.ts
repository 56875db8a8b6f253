import type { z } from 'zod';
import type { Change } from '#domain/change';
import type { AnyRow, Kind, Row } from '#domain/records';
import type { Decision, Right, Role } from '#domain/rights';
import type { Refusal } from '#lib/problem';
import type { Read } from '#store/read';

/** Who acts, in what they may see and do; made once a request by the door. */
export type Actor = {
  workspace: string;
  member: string;
  name: string;
  admin: boolean;
  /** The roles held, by product; a product that is missing here is out of reach (administrators see all). */
  roles: ReadonlyMap<string, readonly Role[]>;
  via: 'web' | 'http' | 'cli' | 'mcp' | 'import' | 'clock' | 'portal';
  /** What the session or key allows: a session decides. */
  power: 'read' | 'propose' | 'decide';
  key?: string;
  /** The standing clock of a test or sample workspace, ISO 8601; others go by the program's. */
  clock?: string;
};

/** What a `decide` may know besides rows and input. */
export type Context = {
  /** The workspace's clock, ISO 8601 in UTC. */
  now: string;
  /** The civil date of `now` in the product's time zone. */
  today: string;
  actor: { member: string; name: string; admin: boolean; roles: readonly Role[] };
  /** Who decides: the actor, or whoever accepts what the actor proposed. */
  decider: string;
  workspace: string;
  /** The product all records of the input belong to; empty for the workspace's own acts. */
  product: string;
  /** The next of the ids made for this command. */
  id: () => string;
  /** The next of the short numbers drawn for this command, by letter. */
  short: (letter: string) => number;
  /** How many of the numbers drawn under this letter are not used yet; what was ahead may have asked for fewer than are needed now. */
  left: (letter: string) => number;
  /** 256 random bits, for what only the sender may know. */
  secret: () => string;
  /** True where the actor holds a decision of this product alone. */
  decides: (decision: Decision) => boolean;
};

/** What a command decided: changes for the writer and an answer for the sender, or a refusal. */
export type Decided<O> = { changes: Change[]; output: O } | { refused: Refusal };

/** The records that the input names, found and locked, by kind and id. */
export type Found = {
  /** The one record of this kind at that id; it exists, or the command was refused before. */
  get: <K extends Kind>(kind: K, id: string) => Row<K>;
};

/**
 * How a command keeps from overwriting what its sender has not seen: it `edits` fields of the record at `ref` (the input
 * carries `was`) or of the records at `several` (`was` then holds each field by the record's id), it `judges` records of these kinds (the input carries `seen`, their versions), or neither, and why.
 */
export type Guard =
  | { edits: { kind: Kind; ref: string; several?: string; fields: readonly string[] } }
  | { judges: readonly Kind[] }
  | { blind: string };

export type Example<I> = {
  says: string;
  /** The member of the cast who does it, by role; the roles of `test/world.ts`. */
  as: Role | 'admin';
  /** A record of the world named `$name` stands for its id. */
  input: I;
  /** done (the default), or the refusal or proposal that is expected. */
  gives?: 'done' | 'proposed' | 'invalid' | 'conflict' | 'not-allowed' | 'not-found';
};

export type Command<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType, L = unknown, A = unknown> = {
  name: string;
  says: string;
  input: I;
  output: O;
  right: Right;
  /** False where the input is secret or acts outside: never stored as a proposal. */
  proposable: boolean;
  undo: 'fields' | 'restore' | 'none';
  guard: Guard;
  /** What takes long and needs no lock, such as reading a file: done before the transaction, for `draws` and `load`. */
  ahead?: (read: Read, input: z.output<I>) => Promise<A>;
  /** Counts of short ids to draw before the transaction, by letter. */
  draws?: (input: z.output<I>, ahead: A) => Record<string, number>;
  /** True where it places a record in the product's hand-ordered list, which is then locked first. */
  orders?: boolean;
  /** True where the records it names may be of several products: what it changes is the member's own. */
  across?: boolean;
  /** True where it may write tens of thousands of records: in batches, with time to do so, and locking what it changes only after what it makes. */
  bulk?: boolean;
  /** Fields of the output that are shown once and stored nowhere. */
  once?: readonly string[];
  /** Commands about commands, whose changes `run` itself works out from what was stored. */
  through?: 'accept' | 'undo';
  load: (read: Read, input: z.output<I>, found: Found, actor: Actor, ahead: A) => Promise<L>;
  decide: (rows: L & { found: Found }, input: z.output<I>, ctx: Context) => Decided<z.output<O>>;
  /** What the screen may show before the answer: fields only. */
  guess?: (local: AnyRow, input: z.output<I>) => Record<string, unknown>;
  examples: readonly Example<z.input<I>>[];
};

export type Query<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  name: string;
  says: string;
  input: I;
  output: O;
  /** `admin`: an administrator only; else every member, who gets what they may see. */
  right: 'member' | 'admin';
  /** Why no browser keeps its answers on the device, where none does; answers for administrators are never kept there. */
  notKept?: string;
  /** `now` is the workspace's clock, ISO 8601 in UTC. */
  answer: (read: Read, input: z.output<I>, actor: Actor, now: string) => Promise<z.output<O>>;
  examples: readonly Example<z.input<I>>[];
};

/** A command as the catalogue lists it, its types forgotten. */
export type AnyCommand = Omit<Command, 'ahead' | 'load' | 'decide' | 'draws' | 'guess' | 'examples'> & {
  ahead?: (read: Read, input: never) => Promise<unknown>;
  draws?: (input: never, ahead: never) => Record<string, number>;
  load: (read: Read, input: never, found: Found, actor: Actor, ahead: never) => Promise<unknown>;
  decide: (rows: never, input: never, ctx: Context) => Decided<unknown>;
  guess?: (local: AnyRow, input: never) => Record<string, unknown>;
  examples: readonly Example<unknown>[];
};
export type AnyQuery = Omit<Query, 'answer' | 'examples'> & {
  answer: (read: Read, input: never, actor: Actor, now: string) => Promise<unknown>;
  examples: readonly Example<unknown>[];
};

/** Defines a command: one thing people can do, at every door. */
export function define<I extends z.ZodType, O extends z.ZodType, L, A = undefined>(
  command: Command<I, O, L, A>,
): Command<I, O, L, A> {
  return command;
}

/** Defines a query: one thing people can ask, at every door. */
export function ask<I extends z.ZodType, O extends z.ZodType>(query: Query<I, O>): Query<I, O> {
  return query;
}
