import { memo, useState } from 'react';
import type { PromisedForecast } from '#analysis/alignment/promised-forecast';
import type { Row } from '#domain/records';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull, saySpan } from '../../parts/day.ts';
import { ErrorState } from '../../parts/error-state.tsx';
import { Need } from '../../parts/needs-you.tsx';
import { Skeleton } from '../../parts/skeleton.tsx';
import { useSame } from '../../parts/use-same.ts';
import { sayNumber } from '../../words/say-amount.ts';
import { sayCount } from '../feature/say-count.ts';
import { type ForecastLine, linesInSight, sampleInWords, whyNoDates } from './forecast-lines.ts';
import { useDateMoves } from './use-date-moves.ts';
import { sameFeatures, useForecastLines } from './use-forecast-lines.ts';

/** So many features are drawn at first, and so many more each time they are asked for. */
const atOnce = 40;

interface PanelProps {
  ordered: readonly Row<'story'>[];
  bare?: boolean;
  /** Leads to the story with which a feature is done. */
  onShow: (story: string) => void;
}

/** The features of the backlog in its order, what was promised of each, and by when it is done with 85 % chance. */
export const ForecastPanel = memo(({ ordered, bare = false, onShow }: PanelProps) => (
  <Panel ordered={useSame(ordered, sameFeatures)} bare={bare} onShow={onShow} />
));

const Panel = memo(({ ordered, bare, onShow }: Required<PanelProps>) => {
  const { decides, at } = useHere();
  const { asked, lines } = useForecastLines(ordered);
  const moves = useDateMoves(lines);
  const [most, setMost] = useState(atOnce);
  const left = Math.max(0, lines.length - most);
  const why = whyNoDates(lines);
  const yours = decides('promise') || decides('order');
  return (
    <section className="backlog-forecast" aria-label="Forecast">
      {!bare && (
        <h2>
          Forecast <span className="meta">85% chance by</span>
        </h2>
      )}
      {asked.error && !asked.data && (
        <ErrorState title="The forecast could not be read" says={asked.error.message} onRetry={asked.again} />
      )}
      {asked.loading && !asked.data && <Skeleton says="the forecast" rows={4} />}
      {asked.data && why && <p className="meta">{why} Import what the team finished, and the dates stand here.</p>}
      {asked.data && lines.length === 0 && (
        <p className="meta">Put stories under a feature, and this says when it will be done.</p>
      )}
      {asked.data && (
        <ol className="forecast-lines">
          {linesInSight(lines, moves, most).map((line) => (
            <Line
              key={line.feature.id}
              {...{ line, yours, onShow }}
              moved={moves.get(line.feature.id)}
              href={at(`features/${line.feature.short}`)}
            />
          ))}
        </ol>
      )}
      {asked.data && left > 0 && (
        <Button kind="quiet" onClick={() => setMost(most + atOnce)}>
          {`Show ${Math.min(left, atOnce)} more of ${sayNumber(left)}`}
        </Button>
      )}
      <p className="meta">{sampleInWords(lines)}</p>
    </section>
  );
});

interface LineProps {
  line: ForecastLine;
  moved: { from: string; to: string } | undefined;
  yours: boolean;
  href: string;
  onShow: (story: string) => void;
}

const Line = memo(({ line, moved, yours, href, onShow }: LineProps) => {
  const { feature, promise, forecast, late, open } = line;
  const { today } = useHere();
  return (
    <li>
      <a href={href} className="forecast-name" dir="auto">
        <span className="id">{feature.short}</span> {feature.title}
      </a>
      <span className="forecast-date">
        <button
          type="button"
          className="forecast-show"
          title={`Show the story that ${feature.short} ends with`}
          onClick={() => onShow(line.last)}
        >
          {late ? <Need yours={yours}>{dateOf(forecast, today)}</Need> : dateOf(forecast, today)}
        </button>
      </span>
      <span className="meta">
        {promise ? (
          <time dateTime={promise.dueOn} title={`${sayDayInFull(promise.dueOn)}, to ${promise.toWhom}`}>
            promised {sayDay(promise.dueOn, today)}
          </time>
        ) : (
          'nothing promised'
        )}
        {' · '}
        {sayCount(open, 'story', 'stories')}
      </span>
      {moved && (
        <span className="meta forecast-moved" role="status">
          {saySpan(moved.from, moved.to)} {moved.to > moved.from ? 'later' : 'earlier'}
        </span>
      )}
    </li>
  );
});

function dateOf(forecast: PromisedForecast | undefined, today: string) {
  if (forecast?.kind !== 'forecast') return forecast?.kind === 'done' ? 'done' : '–';
  if (forecast.p85 === null) return 'beyond 5 years';
  return (
    <time dateTime={forecast.p85} title={sayDayInFull(forecast.p85)}>
      {sayDay(forecast.p85, today)}
    </time>
  );
}
