import { z } from 'zod';
import type { Change } from './change.ts';
import type { Row } from './records.ts';
import { freeze } from './score.ts';
import { line } from './shapes.ts';

/** What was weighed against a decision: each option with why it was not taken. */
export const alternatives = () =>
  z
    .array(z.strictObject({ option: line(300), why: line(2000) }))
    .max(10)
    .default([])
    .meta({ description: 'the options that were weighed, each with why it was not taken' });

type Deciding = {
  decider: string;
  today: string;
  product: string;
  id: () => string;
  short: (letter: string) => number;
};
type Decided = { feature: string; choice: string; reason: string | null; weighed: { option: string; why: string }[] };

/** The record that a decision about a feature leaves: by whom, why, what was weighed, and the score as it stands. */
export function decided(
  { feature, choice, reason, weighed }: Decided,
  score: Row<'score'> | undefined,
  ctx: Deciding,
): Change {
  const row = {
    featureId: feature,
    choice,
    reason,
    alternatives: weighed,
    score: freeze(score),
    decidedBy: ctx.decider,
    decidedOn: ctx.today,
  };
  return { op: 'create', kind: 'decision', id: ctx.id(), product: ctx.product, short: ctx.short('D'), row };
}
