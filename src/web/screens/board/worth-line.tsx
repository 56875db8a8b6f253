import type { Worth } from '#domain/worth';
import { useHere } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { count } from '../sprint/say-load.ts';
import './worth.css';

/** What a story is worth: its feature, the objective behind it, who asked, and what was promised. */
export function WorthLine({ worth }: { worth: Worth }) {
  const { at, today } = useHere();
  const { feature, objective, voices, against, promise } = worth;
  if (!feature) return <p className="worth meta">It is part of no feature, so nobody’s words stand behind it.</p>;
  return (
    <ul className="worth">
      <li>
        <span className="meta">for</span>{' '}
        <a href={at(`features/${feature.short}`)} dir="auto">
          {feature.short} {feature.title}
        </a>
      </li>
      {objective && (
        <li>
          <span className="meta">so that</span>{' '}
          <a href={at('strategy')} dir="auto">
            {objective.title}
          </a>
        </li>
      )}
      <li>
        {voices === 0 ? (
          <span className="meta">nobody has asked for it yet</span>
        ) : (
          <>
            <span className="meta">asked by</span> {count(voices, 'voice', 'voices')}
          </>
        )}
        {against > 0 && <span className="meta"> · {count(against)} against</span>}
      </li>
      {promise && (
        <li>
          <span className="meta">promised to</span> <span dir="auto">{promise.toWhom}</span>{' '}
          <span className="meta">for</span>{' '}
          <time dateTime={promise.dueOn} title={sayDayInFull(promise.dueOn)}>
            {sayDay(promise.dueOn, today)}
          </time>
        </li>
      )}
    </ul>
  );
}
