import { useHere } from '../../here/here.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { Knots } from '../../parts/knots.tsx';
import { Need } from '../../parts/needs-you.tsx';
import { ForecastDay } from '../feature/forecast-day.tsx';
import { type FeatureFacts, knotStates, useFacts, yoursOf } from '../feature/use-facts.ts';

const most = 6;

/** The committed features with what was promised and what the forecast says, the nearest promise first. */
export function Horizon() {
  const here = useHere();
  const { facts } = useFacts();
  const yours = here.decides('promise') || here.decides('order');
  const near = facts
    .filter(({ feature: { stage } }) => stage === 'committed' || stage === 'delivering')
    .sort((a, b) => (a.promise?.dueOn ?? '9999').localeCompare(b.promise?.dueOn ?? '9999'));
  return (
    <section className="home-part" aria-labelledby="horizon">
      <h2 id="horizon">
        Committed <span className="meta">{near.length > 0 ? near.length : ''}</span>
      </h2>
      {near.length === 0 && (
        <p className="meta">
          Nothing is committed. <a href={here.at('roadmap')}>Go to the roadmap</a>
        </p>
      )}
      {near.length > 0 && (
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Feature</th>
              <th scope="col">Knots</th>
              <th scope="col" className="number">
                Promise
              </th>
              <th scope="col" className="number">
                85% by
              </th>
            </tr>
          </thead>
          <tbody>
            {near.slice(0, most).map((row) => (
              <Line key={row.id} row={row} yours={yours} />
            ))}
          </tbody>
        </table>
      )}
      {near.length > most && <a href={here.at('roadmap?place=committed')}>All {near.length} on the roadmap</a>}
    </section>
  );
}

function Line({ row, yours }: { row: FeatureFacts; yours: boolean }) {
  const { today, at, decides } = useHere();
  const { feature, knots, promise, forecast, late } = row;
  const date = <ForecastDay forecast={forecast} />;
  return (
    <tr>
      <td>
        <a href={at(`features/${feature.short}`)} className="home-what" dir="auto">
          {feature.title}
        </a>
      </td>
      <td>
        <Knots states={knotStates(knots)} yours={yoursOf({ decides }, row)} />
      </td>
      <td className="number">
        {promise ? (
          <time dateTime={promise.dueOn} title={`${sayDayInFull(promise.dueOn)}, to ${promise.toWhom}`}>
            {sayDay(promise.dueOn, today)}
          </time>
        ) : (
          '–'
        )}
      </td>
      <td className="number">{late ? <Need yours={yours}>{date}</Need> : date}</td>
    </tr>
  );
}
