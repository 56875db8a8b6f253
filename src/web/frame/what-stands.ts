import type { Unsettled } from '../client/outbox.ts';
import { sayField } from '../words/field-names.ts';
import { type Sayings, sayValue } from '../words/say-value.ts';

type Held = (kind: string, id: string) => object | undefined;

/**
 * What stands where something was not made, and who changed it as far as that is known: `Title is now “Queue it”, changed
 * by Jonas Weber.` Nothing where this browser does not know.
 */
export function sayWhatStands(
  entry: Pick<Unsettled, 'guesses' | 'answer'>,
  held: Held,
  say: Sayings,
): string | undefined {
  const { answer, guesses } = entry;
  const [of] = guesses;
  const kind = of?.kind ?? '';
  const now = answer.is === 'conflict' && Object.keys(answer.fields).length > 0 ? clashing(answer.fields) : rowsNow();
  const told = Object.entries(now).map(([field, value]) => {
    const says = sayValue(kind, field, value, say);
    const name = sayField(field, kind);
    return `${name.slice(0, 1).toUpperCase()}${name.slice(1)} is ${says === undefined ? 'empty now' : `now “${says}”`}`;
  });
  if (told.length === 0) return undefined;
  const by = nameOf(answer.reason.details.by);
  return `${told.join('; ')}${by ? `, changed by ${by}` : ''}.`;

  function rowsNow(): Record<string, unknown> {
    const row: Record<string, unknown> | undefined = of && { ...held(of.kind, of.id) };
    const names = Object.keys(of?.fields ?? {}).filter((name) => row?.[name] !== undefined);
    return Object.fromEntries(names.map((name) => [name, row?.[name]]));
  }
}

function clashing(fields: Record<string, { current: unknown }>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, { current }]) => [name, current]));
}

function nameOf(by: unknown): string | undefined {
  return typeof by === 'object' && by !== null && 'name' in by && typeof by.name === 'string' ? by.name : undefined;
}
