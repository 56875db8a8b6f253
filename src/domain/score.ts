import type { FieldsOf, Row } from './records.ts';

/** The four inputs of RICE. */
export type ScoreInputs = Pick<FieldsOf<'score'>, 'reach' | 'impact' | 'confidence' | 'effort'>;
/** A score as a decision keeps it: the inputs and what they came to. */
export type FrozenScore = ScoreInputs & { value: number };

/** How much a feature can change things for those it reaches: minimal, low, medium, high, massive. */
export const impacts = [0.25, 0.5, 1, 2, 3] as const;
/** The names of the inputs, in the order of the sum. */
export const scoreInputs = ['reach', 'impact', 'confidence', 'effort'] as const;

/** Reach × impact × confidence ÷ effort. */
export function riceOf({ reach, impact, confidence, effort }: ScoreInputs): number {
  return (reach * impact * confidence) / effort;
}

/** The score as a decision keeps it; null where there is none. */
export function freeze(score: ScoreInputs | null | undefined): FrozenScore | null {
  if (!score) return null;
  const { reach, impact, confidence, effort } = score;
  return { reach, impact, confidence, effort, value: riceOf(score) };
}

/** The inputs that are no longer what the decision stood on; none where the frozen score still holds. */
export function movedSince(frozen: FrozenScore | null, score: ScoreInputs | null | undefined): (keyof ScoreInputs)[] {
  if (!frozen || !score) return [];
  return scoreInputs.filter((name) => frozen[name] !== score[name]);
}

/** What would let a feature change places with a neighbour: one input at or past a value. */
export type Swap = { with: string; goes: 'above' | 'below'; input: keyof ScoreInputs; at: number; change: number };
type Scored = ScoreInputs & Pick<Row<'score'>, 'featureId'>;

/**
 * How stable a feature's place is: for the next feature above and the next below, the single input whose smallest relative
 * change would make them change places. Inputs that would have to leave their range are not told.
 */
export function swapsOf(own: Scored, others: readonly Scored[]): Swap[] {
  const value = riceOf(own);
  const rest = others.filter(({ featureId }) => featureId !== own.featureId);
  const above = rest.filter((other) => riceOf(other) > value).sort((a, b) => riceOf(a) - riceOf(b))[0];
  const below = rest.filter((other) => riceOf(other) < value).sort((a, b) => riceOf(b) - riceOf(a))[0];
  return [above && easiest(own, above, 'above'), below && easiest(own, below, 'below')].filter(
    (swap): swap is Swap => swap !== undefined,
  );
}

function easiest(own: Scored, other: Scored, goes: Swap['goes']): Swap | undefined {
  return scoreInputs
    .map((input) => ({ input, at: reaching(own, riceOf(other), input, goes) }))
    .flatMap(({ input, at }) =>
      at === undefined || at === own[input]
        ? []
        : [{ with: other.featureId, goes, input, at, change: Math.abs(at - own[input]) / (own[input] || 1) }],
    )
    .sort((a, b) => Math.round((a.change - b.change) * 1e6))[0];
}

/** The value of one input, rounded to where it is past the neighbour, that would bring the score beyond `target`. */
function reaching(own: Scored, target: number, input: keyof ScoreInputs, goes: Swap['goes']): number | undefined {
  const up = goes === 'above';
  const others = riceOf({ ...own, [input]: 1 });
  if (input === 'effort') {
    if (target <= 0) return undefined;
    const exact = others / target;
    const at = up ? floorTo(exact, 0.1) : ceilTo(exact, 0.1);
    return at > 0 ? at : undefined;
  }
  if (others <= 0) return undefined;
  const exact = target / others;
  if (input === 'impact')
    return up ? impacts.find((step) => step >= exact) : [...impacts].reverse().find((step) => step <= exact);
  if (input === 'confidence') {
    const at = up ? ceilTo(exact, 0.05) : floorTo(exact, 0.05);
    return at > 0 && at <= 1 ? at : undefined;
  }
  const at = up ? Math.ceil(exact) : Math.floor(exact);
  return at > 0 ? at : undefined;
}

/** Steps are counted in whole thousandths, so that 0.3 stays 0.3. */
const floorTo = (value: number, step: number) =>
  (Math.floor(Math.round((value / step) * 1e6) / 1e6) * Math.round(step * 1000)) / 1000;
const ceilTo = (value: number, step: number) =>
  (Math.ceil(Math.round((value / step) * 1e6) / 1e6) * Math.round(step * 1000)) / 1000;
