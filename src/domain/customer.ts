import { z } from 'zod';
import type { Change } from './change.ts';
import type { Row } from './records.ts';

/** A currency by its three letters, `EUR`. */
export const currency = () =>
  z
    .string()
    .max(10)
    .transform((text) => text.trim().toUpperCase())
    .pipe(z.string().regex(/^[A-Z]{3}$/, 'Write a currency by its three letters, like EUR.'));

/** An amount of money in a year. */
export const revenue = () => z.number().min(0).max(1e12);

/** A customer of whom nothing is known but the name. */
export const freshCustomer = {
  segment: null,
  revenue: null,
  currency: null,
  renewsOn: null,
  keeperId: null,
  externalId: null,
} as const;

/** Feedback and insights of a customer take its new name along, where they say the old one. */
export function renamed(
  from: string,
  to: string,
  feedback: readonly Row<'feedback'>[],
  insights: readonly Row<'insight'>[],
): Change[] {
  if (from === to) return [];
  const set = { customer: to };
  return [
    ...feedback.flatMap(({ id, customer }): Change[] =>
      customer === from ? [{ op: 'update', kind: 'feedback', id, set }] : [],
    ),
    ...insights.flatMap(({ id, customer }): Change[] =>
      customer === from ? [{ op: 'update', kind: 'insight', id, set }] : [],
    ),
  ];
}
