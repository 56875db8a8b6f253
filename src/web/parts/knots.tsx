import { KnotMarks } from './knot-marks.tsx';
import { type KnotState, knotNames, knotSays } from './knot-state.ts';
import './knots.css';

interface KnotsProps {
  /** The states in the order Why, What, How, When, Say; a knot that is not known is not shown. */
  states: readonly KnotState[];
  /** A dispute here is for this person to settle: it is magenta. Others see it in ink. */
  yours?: boolean | undefined;
}

/** The five marks of a feature, small enough for a row. */
export function Knots({ states, yours = false }: KnotsProps) {
  const says = states.map((state, at) => `${knotNames[at]} ${knotSays[state]}`).join(', ');
  return (
    <svg className="knots" viewBox="0 0 56 8" width="56" height="8" role="img" aria-label={says}>
      <KnotMarks knots={states.map((state, at) => ({ state, x: 4 + at * 12, y: 4, r: 3.3, yours }))} />
    </svg>
  );
}
