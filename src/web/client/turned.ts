import type { Kind } from '#domain/records';
import type { Guess } from './overlay.ts';

/** Fields of a record as they were shown before a command and as it will probably leave them. */
export type Turned = { kind: Kind; id: string; before: Fields; after: Fields };
type Fields = Record<string, unknown>;
type Shown = (kind: Kind, id: string) => object | undefined;

/** What guesses make of what is shown, as far as the fields are known that they replace. */
export function turnedBy(guesses: readonly Guess[], shown: Shown): Turned[] {
  return guesses.flatMap(({ kind, id, fields, was }) => {
    const known: Fields = { ...shown(kind, id), ...was };
    const names = Object.keys(fields).filter((name) => known[name] !== undefined);
    return names.length === 0 ? [] : [{ kind, id, before: only(known, names), after: only(fields, names) }];
  });
}

/** The same the other way round: what is taken back can be done again. */
export function turnedOver(turned: readonly Turned[]): Turned[] {
  return turned.map(({ kind, id, before, after }) => ({ kind, id, before: after, after: before }));
}

/** What taking a command back will probably show: its fields as they were, but for those that are others by now. */
export function guessBack(turned: readonly Turned[], shown: Shown): Guess[] {
  return turned.flatMap(({ kind, id, before, after }) => {
    const now: Fields | undefined = shown(kind, id) && { ...shown(kind, id) };
    const names = Object.keys(before).filter((name) => !now || isSame(now[name], after[name]));
    return names.length === 0 ? [] : [{ kind, id, fields: only(before, names), was: only(after, names) }];
  });
}

function only(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
