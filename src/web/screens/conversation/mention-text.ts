import { mentionOf, namesMentioned, withoutMentionMarks } from '#domain/mentions';

/** A text as it is typed: mentions stand in it as `@Jonas Weber`, and who is meant by each name stands beside it. */
export interface Typed {
  text: string;
  /** The ids of members by the names that were picked for them. */
  picked: Readonly<Record<string, string>>;
}

/** Somebody who can be mentioned. */
export interface Person {
  id: string;
  name: string;
}

const code = '```[\\s\\S]*?(?:```|$)|`[^`\\n]*`';

/** The name by which somebody stands in a typed text. */
export function nameOf(person: Person): string {
  return withoutMentionMarks(mentionOf(person)).slice(1);
}

/** A stored text as it is typed on: `[@Jonas](member:…)` becomes `@Jonas`. */
export function typedOf(stored: string): Typed {
  const picked = Object.fromEntries([...namesMentioned(stored)].map(([id, name]) => [name, id]));
  return { text: withoutMentionMarks(stored), picked };
}

/** A typed text as it is stored: each `@Name` that was picked, or that only one person has, becomes a mention of that member. */
export function storedOf({ text, picked }: Typed, people: readonly Person[]): string {
  const byName = new Map<string, string | undefined>();
  for (const person of people) byName.set(nameOf(person), byName.has(nameOf(person)) ? undefined : person.id);
  for (const [name, id] of Object.entries(picked)) byName.set(name, id);
  const names = [...byName.keys()].filter((name) => name !== '').sort((a, b) => b.length - a.length);
  if (names.length === 0) return text;
  const mention = `(?<![\\p{L}\\p{N}_@\\[/])@(${names.map(escaped).join('|')})(?![\\p{L}\\p{N}_])`;
  return text.replace(new RegExp(`${code}|${mention}`, 'gu'), (whole: string, name: string | undefined) => {
    const id = name === undefined ? undefined : byName.get(name);
    return name === undefined || id === undefined ? whole : mentionOf({ id, name });
  });
}

function escaped(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
