import { createContext } from 'react';
import type { Clash } from '../client/outbox.ts';
import type { Changed } from '../parts/diff.tsx';

/** Whose change one's own met, and when it was made. */
export type ChangedBy = { member: string; name: string; at: string };

/** A question under way that stands above the screen. */
export type Asking =
  | {
      is: 'propose';
      says: string;
      /** Exactly what it would do, in words. */
      changes: readonly Changed[];
      to: string;
      answer: (reason: string | undefined) => void;
      cancel: () => void;
    }
  | {
      is: 'conflict';
      message: string;
      fields: Record<string, Clash>;
      by: ChangedBy | undefined;
      /** Takes the fields to write, each with its value; those that are missing stay as the other left them. */
      answer: (chosen: Record<string, unknown>) => void;
      cancel: () => void;
    };

/** The way to ask such a question. */
export const Ask = createContext<((asking: Asking) => void) | undefined>(undefined);

/** Shows the versions of a clash and waits for what shall stand; undefined where it is put off. */
export function askConflict(
  ask: ((asking: Asking) => void) | undefined,
  { fields, reason }: { fields: Record<string, Clash>; reason: { message: string; details: Record<string, unknown> } },
): Promise<Record<string, unknown> | undefined> {
  return new Promise((resolve) =>
    ask?.({
      is: 'conflict',
      message: reason.message,
      fields,
      by: byOf(reason.details.by),
      answer: resolve,
      cancel: () => resolve(undefined),
    }),
  );
}

function byOf(by: unknown): ChangedBy | undefined {
  if (typeof by !== 'object' || by === null) return undefined;
  const { member, name, at } = by as Partial<Record<keyof ChangedBy, unknown>>;
  return typeof member === 'string' && typeof name === 'string' && typeof at === 'string'
    ? { member, name, at }
    : undefined;
}
