import type { Row } from '#domain/records';
import { type FrozenScore, riceOf, type ScoreInputs, type Swap } from '#domain/score';
import { sayNumber, sayScore, sayShare } from '../../words/say-amount.ts';

const list = new Intl.ListFormat('en');

/** An input of the score as it is read: confidence is a share. */
export function sayInput(input: keyof ScoreInputs, value: number): string {
  return input === 'confidence' ? sayShare(value) : sayNumber(value);
}

/** That a score is no longer the one that was decided on: which inputs moved, and from what to what. */
export function sayFrozen(
  frozen: FrozenScore,
  score: ScoreInputs | undefined,
  moved: readonly (keyof ScoreInputs)[],
  day: string,
): string {
  if (!score) return '';
  const inputs = moved.map((name) => `${name} ${sayInput(name, frozen[name])} → ${sayInput(name, score[name])}`);
  return `Decided at ${sayScore(frozen.value)} on ${day}; it stands at ${sayScore(riceOf(score))} now: ${list.format(inputs)}.`;
}

/** What would let it change places with its neighbour: `Above F-14 Sign on the phone if effort were 3 or less.` */
export function saySwap({ goes, input, at }: Swap, other: Pick<Row<'feature'>, 'short' | 'title'> | undefined): string {
  const more = (input === 'effort') === (goes === 'below');
  const name = other ? `${other.short} ${other.title}` : 'the next one';
  return `It would go ${goes} ${name} if ${input} were ${sayInput(input, at)} or ${more ? 'more' : 'less'}.`;
}
