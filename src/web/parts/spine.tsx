import { KnotMarks } from './knot-marks.tsx';
import { type KnotState, knotNames, knotSays } from './knot-state.ts';
import './knots.css';

interface SpineProps {
  /** In the order of the thread; a knot that is not known is not shown. */
  states: readonly KnotState[];
  /** Which knot is being read. */
  current?: number | undefined;
  /** Whose disputes are this person's, by knot. */
  yours?: readonly boolean[] | undefined;
  /** Scrolls to a section; its element carries the id `knot-why`, `knot-what`, … */
  onJump: (at: number) => void;
}

/** The thread of one feature: five knots down the side of its page, each leading to its section. */
export function Spine({ states, current, yours = [], onJump }: SpineProps) {
  return (
    <nav className="spine" aria-label="Knots">
      <ol>
        {states.map((state, at) => {
          const name = knotNames[at] ?? '';
          const need = state === 'disputed' && yours[at] === true;
          return (
            <li key={name}>
              <a
                className={need ? 'spine-knot spine-need' : 'spine-knot'}
                href={`#knot-${name.toLowerCase()}`}
                aria-current={at === current ? 'location' : undefined}
                onClick={(event) => {
                  event.preventDefault();
                  onJump(at);
                }}
              >
                <svg className="knots" viewBox="0 0 18 18" width="18" height="18" aria-hidden>
                  <KnotMarks knots={[{ state, x: 9, y: 9, r: 7, yours: need }]} />
                </svg>
                {name}
                <span className="unseen"> {knotSays[state]}</span>
              </a>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
