import type { AppShapes } from '../../client/shapes.ts';

type LookInput = AppShapes['queries']['import.look']['input'];
type IssuesInput = AppShapes['queries']['import.foresee']['input'];
/** What a person said about a file where the guesses are wrong. */
export type Choices = Pick<LookInput, 'mapping' | 'dateShape' | 'encoding' | 'delimiter' | 'headerless'> &
  Pick<IssuesInput, 'states' | 'kinds'> & { from?: string };
export type Mapping = NonNullable<Choices['mapping']>;

/** A field of an import, as far as columns can be given to it. */
export interface Target {
  name: string;
  columns: 'one' | 'first' | 'all';
}

/** The field that a column goes to; nothing where it is left out. */
export function targetOf(mapping: Readonly<Mapping>, position: number): string | undefined {
  return Object.keys(mapping).find((name) => mapping[name]?.includes(position));
}

/** The mapping with a column given to a field, or left out; a field for one column lets its former one go. */
export function assign(
  mapping: Readonly<Mapping>,
  position: number,
  to: string | undefined,
  fields: readonly Target[],
): Mapping {
  const without = Object.entries(mapping).map(([name, columns]) => [name, columns.filter((each) => each !== position)]);
  const next = Object.fromEntries(without) as Mapping;
  const target = fields.find(({ name }) => name === to);
  if (target) {
    const held = target.columns === 'one' ? [] : (next[target.name] ?? []);
    next[target.name] = [...held, position].sort((a, b) => a - b);
  }
  return Object.fromEntries(Object.entries(next).filter(([, columns]) => columns.length > 0));
}

const known = ['mapping', 'dateShape', 'encoding', 'delimiter', 'headerless', 'states', 'kinds', 'from'] as const;

/** Choices as they stand in an address; nothing where none was made. */
export function writeChoices(choices: Choices): string | undefined {
  const made = Object.fromEntries(
    known.flatMap((name) => (choices[name] === undefined ? [] : [[name, choices[name]]])),
  );
  return Object.keys(made).length > 0 ? JSON.stringify(made) : undefined;
}

/** Choices from an address; what makes no sense there is left to the server to refuse. */
export function readChoices(word: string | undefined): Choices {
  try {
    const read: unknown = JSON.parse(word ?? '{}');
    if (typeof read !== 'object' || read === null) return {};
    return Object.fromEntries(Object.entries(read).filter(([name]) => known.some((each) => each === name)));
  } catch {
    return {};
  }
}
