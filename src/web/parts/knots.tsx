import { KnotMarks } from './knot-marks.tsx';
import { type KnotState, knotNames, knotSays } from './knot-state.ts';
import './knots.css';

interface KnotsProps {
  /** The states in the order Why, What, How, When, Say; a knot that is not known is not shown. */
  states: readonly KnotState[];
  /** Which disputes are for this person to settle: those are magenta. Others see them in ink. */
  yours?: boolean | readonly boolean[] | undefined;
}

/** The five marks of a feature, small enough for a row. */
export function Knots({ states, yours = false }: KnotsProps) {
  const says = states.map((state, at) => `${knotNames[at]} ${knotSays[state]}`).join(', ');
  return (
    <svg className="knots" viewBox="0 0 56 8" width="56" height="8" role="img" aria-label={says}>
      <KnotMarks
        knots={states.map((state, at) => ({
          state,
          x: 4 + at * 12,
          y: 4,
          r: 3.3,
          yours: typeof yours === 'boolean' ? yours : yours[at] === true,
        }))}
      />
    </svg>
  );
}
