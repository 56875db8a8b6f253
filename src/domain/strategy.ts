import { z } from 'zod';
import type { FieldsOf, Row } from './records.ts';

export type Confidence = FieldsOf<'checkIn'>['confidence'];
/** How sure one is that a key result will be reached. */
export const confidences = ['on track', 'at risk', 'off track'] as const satisfies readonly Confidence[];

/** A number that is measured. */
export const measure = () => z.number().min(-1e12).max(1e12);

/** The check-in that was said last; of those of one day, the one that was made last. */
export function latestOf<T extends Pick<Row<'checkIn'>, 'saidOn' | 'id'>>(checkIns: readonly T[]): T | undefined {
  return inOrder(checkIns).at(-1);
}

/** Check-ins from the first to the last. */
export function inOrder<T extends Pick<Row<'checkIn'>, 'saidOn' | 'id'>>(checkIns: readonly T[]): T[] {
  return [...checkIns].sort((a, b) => (a.saidOn + a.id < b.saidOn + b.id ? -1 : 1));
}

/** How far a key result has come from its start to its target, 0 to 1; going the wrong way is 0, past the target 1. */
export function progressOf({ start, target, current }: Pick<Row<'keyResult'>, 'start' | 'target' | 'current'>): number {
  if (start === target) return current === target ? 1 : 0;
  return Math.min(1, Math.max(0, (current - start) / (target - start)));
}
