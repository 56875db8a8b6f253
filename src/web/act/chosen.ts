import type { Guess } from '../client/overlay.ts';

type Fields = Record<string, { current: unknown }>;

/** The input again, on top of what stands there now: what was chosen in place of what was typed, the rest taken out. */
export function withChosen(input: unknown, fields: Fields, chosen: Record<string, unknown>): unknown {
  const { was, ...rest } = input as Record<string, unknown>;
  const isLeft = (name: string) => Object.hasOwn(fields, name) && !Object.hasOwn(chosen, name);
  const kept = Object.entries(rest).filter(([name]) => !isLeft(name));
  const wasNow = Object.entries((was ?? {}) as Record<string, unknown>)
    .filter(([name]) => !isLeft(name))
    .map(([name, value]) => [name, fields[name] ? fields[name].current : value]);
  return { ...Object.fromEntries(kept), ...chosen, was: Object.fromEntries(wasNow) };
}

/** What to show before the answer, now that this was chosen. */
export function guessChosen(guesses: readonly Guess[], fields: Fields, chosen: Record<string, unknown>): Guess[] {
  return guesses.map((guess) => ({
    ...guess,
    fields: Object.fromEntries(
      Object.entries(guess.fields).flatMap(([name, value]) => {
        if (!Object.hasOwn(fields, name)) return [[name, value]];
        return Object.hasOwn(chosen, name) ? [[name, chosen[name]]] : [];
      }),
    ),
  }));
}
