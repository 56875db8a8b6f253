import { useMemo, useRef, useState } from 'react';
import type { Row } from '#domain/records';
import { movedSince, riceOf, swapsOf } from '#domain/score';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay } from '../../parts/day.ts';
import { sayNumber, sayScore, sayShare } from '../../words/say-amount.ts';
import { DecisionPart } from './decision-part.tsx';
import { sayFrozen, saySwap } from './say-score.ts';
import { ScoreForm } from './score-form.tsx';
import type { Decided } from './use-decision.ts';

/** The score with its sum; what it was when it was decided, and what would change its place. */
export function DecisionScore({ feature, decided }: { feature: Row<'feature'>; decided: Decided }) {
  const { decides, today } = useHere();
  const [open, setOpen] = useState(false);
  const { score } = decided;
  const team = decided.feasibility.findLast(({ effort }) => effort !== null)?.effort ?? undefined;
  const { place, scored, swaps, named } = usePlace(feature, score);
  const frozen = decided.decisions.find((decision) => decision.score);
  const part = useRef<HTMLDivElement>(null);
  useActions([
    {
      id: 'feature.score',
      says: decides('qualify') ? 'Score…' : 'Propose a score…',
      keys: ['p'],
      group: 'Feature',
      words: ['priority', 'rice'],
      run: () => {
        setOpen(true);
        setTimeout(() => part.current?.querySelector<HTMLElement>('form input')?.focus());
      },
    },
  ]);
  const moved = movedSince(frozen?.score ?? null, score);
  return (
    <DecisionPart
      title="Score"
      says={
        score ? (
          <>
            <button type="button" className="score-value" aria-expanded={open} onClick={() => setOpen(!open)}>
              {sayScore(riceOf(score))}
            </button>{' '}
            <span className="meta">
              reach {sayNumber(score.reach)} × impact {sayNumber(score.impact)} × confidence{' '}
              {sayShare(score.confidence)} ÷ effort {sayNumber(score.effort)}
              {scored > 1 && ` · ${ordinal(place)} of ${scored} scored`}
            </span>
          </>
        ) : (
          <span className="meta">not scored: reach × impact × confidence ÷ effort</span>
        )
      }
      actions={
        <Button kind="quiet" onClick={() => setOpen(!open)} aria-expanded={open}>
          {open ? 'Close' : score ? 'Show the sum' : decides('qualify') ? 'Score…' : 'Propose a score…'}
        </Button>
      }
    >
      {frozen?.score && moved.length > 0 && (
        <p className="decision-stale">{sayFrozen(frozen.score, score, moved, sayDay(frozen.decidedOn, today))}</p>
      )}
      {team !== undefined && score && team !== score.effort && (
        <p className="decision-stale">
          The team answered {sayNumber(team)} person-months; the score counts {sayNumber(score.effort)}.
        </p>
      )}
      {open && (
        <div ref={part}>
          <ScoreForm
            key={score?.version ?? 0}
            feature={feature}
            score={score}
            team={team}
            onDone={() => setOpen(false)}
          />
        </div>
      )}
      {open && swaps.length > 0 && (
        <ul className="decision-list meta">
          {swaps.map((swap) => (
            <li key={swap.goes}>{saySwap(swap, named(swap.with))}</li>
          ))}
        </ul>
      )}
    </DecisionPart>
  );
}

/** Where a feature stands among those that are scored and not yet finished, and what would move it. */
function usePlace(feature: Row<'feature'>, score: Row<'score'> | undefined) {
  const { product } = useHere();
  const scores = useRows({ kind: 'score', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const features = useRows({ kind: 'feature', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  return useMemo(() => {
    const byId = new Map(features.map((row) => [row.id, row]));
    const counted = scores.filter(({ featureId }) => {
      const stage = byId.get(featureId)?.stage ?? 'declined';
      return featureId === feature.id || !['shipped', 'measured', 'retired', 'parked', 'declined'].includes(stage);
    });
    const value = score ? riceOf(score) : 0;
    return {
      scored: counted.length,
      place: counted.filter((other) => riceOf(other) > value).length + 1,
      swaps: score ? swapsOf(score, counted) : [],
      named: (id: string) => byId.get(id),
    };
  }, [scores, features, score, feature.id]);
}

const rules = new Intl.PluralRules('en', { type: 'ordinal' });
const endings: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

function ordinal(place: number): string {
  return `${place}${endings[rules.select(place)] ?? 'th'}`;
}
