import { barePhrase, type FieldNames, type FilterField } from './field.ts';
import { fold } from './fold.ts';
import type { Value } from './terms.ts';

interface ByPart<R, P extends string> extends FieldNames {
  /** Its parts, and how they read. */
  parts: Readonly<Record<P, string>>;
  /** What a part can be. */
  states: readonly string[];
  of: (row: R, part: P) => string;
}

/** A field of several parts, each of which is something: `knot:say=empty`; without a part any of them may be so. */
export function byPart<R, P extends string>({ parts, states, of, ...names }: ByPart<R, P>): FilterField<R> {
  const ids = Object.keys(parts) as P[];
  const stateOf = (word: string) => states.find((state) => state === word) ?? only(states, word);
  const partOf = (word: string) => ids.find((id) => id === word) ?? only(ids, word);
  const like = `${names.name}:${ids.at(-1)}=${states[0]}`;
  return {
    ...names,
    phrase: barePhrase(names.says),
    offers: () => [
      ...ids.flatMap((id) => states.map((state) => ({ text: `${id}=${state}`, says: `${parts[id]} is ${state}` }))),
      ...states.map((state) => ({ text: state, says: `any is ${state}` })),
    ],
    spread: (values) => {
      let part = '';
      return values.map((value): Value => {
        const at = value.text.indexOf('=');
        if (at >= 0) part = value.text.slice(0, at + 1);
        return at < 0 && part ? { ...value, text: part + value.text } : value;
      });
    },
    read: ({ sign, text }) => {
      if (sign !== '') return { wrong: `${names.name}: takes no “${sign}”. Write it like ${like}.` };
      const at = text.indexOf('=');
      const part = at < 0 ? undefined : partOf(fold(text.slice(0, at)));
      const state = stateOf(fold(text.slice(at + 1)));
      if (at >= 0 && !part)
        return { wrong: `No ${names.says} is called “${text.slice(0, at)}”. Write one of ${ids.join(', ')}.` };
      if (!state)
        return { wrong: `A ${names.says} is never “${text.slice(at + 1)}”. Write one of ${states.join(', ')}.` };
      if (part) return { says: `${parts[part]} is ${state}`, fits: (row) => of(row, part) === state };
      return { says: `any is ${state}`, fits: (row) => ids.some((id) => of(row, id) === state) };
    },
  };
}

function only<T extends string>(words: readonly T[], start: string): T | undefined {
  const found = start === '' ? [] : words.filter((word) => word.startsWith(start));
  return found.length === 1 ? found[0] : undefined;
}
