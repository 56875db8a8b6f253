import { type CSSProperties, useMemo, useRef, useState } from 'react';
import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { arrowLines } from '../../keys/arrow-lines.ts';
import { useActions } from '../../keys/keys-root.tsx';
import { useLineKeys } from '../../keys/line-keys.ts';
import { Button } from '../../parts/button.tsx';
import { CardList } from '../../parts/cards/card-list.tsx';
import { openCardMenu } from '../../parts/cards/card-menu.ts';
import { useCardFind } from '../../parts/cards/use-card-find.ts';
import { useComesTo } from '../../parts/cards/use-comes-to.ts';
import { EmptyState } from '../../parts/empty-state.tsx';
import type { FeatureFacts } from '../feature/use-facts.ts';
import { count } from '../sprint/say-load.ts';
import { TimeRow } from './time-row.tsx';
import { type TimeScale, timeScale } from './time-scale.ts';
import { useFeatureLines } from './use-feature-lines.tsx';
import './timeline.css';

interface TimelineProps {
  facts: readonly FeatureFacts[];
  textOf: (facts: FeatureFacts) => string;
  onRaise: () => void;
  onPeek: (short: string) => void;
  comesTo: string | undefined;
}

const featureOf = ({ feature }: FeatureFacts) => feature;

/** What a feature has to show in time. */
export type Timed = { facts: FeatureFacts; deadline: Row<'release'> | undefined };

const idOf = ({ facts }: Timed) => facts.id;
const onKeyDown = arrowLines('.time-name');
const lines = { className: 'time-rows', height: 37, gap: 0 };

/** The features in time, by objective: the window wanted, the promise beside the forecast, the market's deadline. */
export function TimelineView({ facts, textOf, onRaise, onPeek, comesTo }: TimelineProps) {
  const { product, today, at: hrefOf } = useHere();
  useLineKeys({ group: 'Timeline', lines: '.time-row', one: 'feature', arrows: true });
  const { linesOf, dialogs } = useFeatureLines();
  const of = (row: { productId: string }) => row.productId === product.id;
  const objectives = useRows({ kind: 'objective', key: `of ${product.id}`, where: of });
  const releases = useRows({ kind: 'release', key: `of ${product.id}`, where: of });
  const { groups, undated, scale } = useMemo(() => {
    const byId = new Map(releases.map((release) => [release.id, release]));
    const open = facts.filter(
      ({ feature: { stage } }) => !['parked', 'declined', 'shipped', 'measured', 'retired'].includes(stage),
    );
    const timed = open.map((each): Timed => {
      const release = each.feature.releaseId ? byId.get(each.feature.releaseId) : undefined;
      return { facts: each, deadline: release?.deadlineOn ? release : undefined };
    });
    const dated = timed.filter((each) => daysOf(each).length > 0).sort(byDay);
    const names = new Map(objectives.map((objective) => [objective.id, objective]));
    const grouped = Map.groupBy(dated, ({ facts: { feature } }) => feature.objectiveId ?? '');
    return {
      groups: [...grouped]
        .map(([id, rows]) => ({ objective: names.get(id), rows }))
        .sort((a, b) => Number(!a.objective) - Number(!b.objective)),
      undated: timed.filter((each) => daysOf(each).length === 0).map((each) => each.facts),
      scale: timeScale(today, dated.flatMap(daysOf)),
    };
  }, [facts, objectives, releases, today]);
  const box = useRef<HTMLDivElement>(null);
  const [cursor, setCursor] = useState<string>();
  const lined = useMemo(() => groups.flatMap(({ rows }) => rows.map((row) => row.facts)), [groups]);
  const find = useCardFind({ label: 'The timeline', box, rows: lined, cardOf: featureOf, textOf, cursor, setCursor });
  useComesTo(box, comesTo, comesTo !== undefined && lined.some(({ id }) => id === comesTo));
  const at = lined.find(({ id }) => id === cursor);
  useActions([
    {
      id: 'list.menu',
      says: 'What can be done with the feature',
      keys: ['s'],
      group: 'Timeline',
      when: () => at !== undefined && box.current?.contains(document.activeElement) === true,
      run: () => at && openCardMenu(box.current, at.id),
    },
  ]);
  const menuOf = (row: FeatureFacts) => [
    [
      { id: 'list.peek', says: 'Look at it here', keys: ['space'], run: () => onPeek(row.feature.short) },
      ...linesOf(row),
    ],
  ];
  if (groups.length === 0)
    return (
      <div className="road-none">
        <EmptyState
          title="Nothing has a date yet"
          says="A feature stands here when it has a target window, a promise, or enough history under its stories for a forecast: the promise as a mark, the forecast as a band from even odds to 95%."
          action={
            <Button kind="ink" keys="c" onClick={onRaise}>
              Raise a feature
            </Button>
          }
          other={<a href={hrefOf('import')}>Import a team’s history</a>}
        />
      </div>
    );
  return (
    <>
      {find}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from feature to feature, each of which is a link. */}
      <div className="time" ref={box} onKeyDown={onKeyDown} style={{ '--ticks': ticks(scale, today) } as CSSProperties}>
        <ul className="time-legend meta" aria-label="What the marks mean">
          <li>
            <i className="time-window" /> target window
          </li>
          <li>
            <i className="time-promise" /> promised
          </li>
          <li>
            <i className="time-band" /> 50 to 85%
          </li>
          <li>
            <i className="time-band time-band-95" /> 85 to 95%
          </li>
          <li>
            <i className="time-deadline">▼</i> market deadline
          </li>
        </ul>
        <div
          className="time-scale"
          aria-hidden
          data-months={scale.months.length > 12 ? 'many' : scale.months.length > 5 ? 'some' : undefined}
        >
          {scale.months.map(({ day, at: place, says }) => (
            <span
              key={day}
              data-quarter={quarters.has(day.slice(5, 7)) || undefined}
              style={{ insetInlineStart: `${place}%` }}
            >
              {says}
            </span>
          ))}
          <span className="time-today" style={{ insetInlineStart: `${scale.at(today)}%` }}>
            today
          </span>
        </div>
        {groups.map(({ objective, rows }) => (
          <section key={objective?.id ?? 'none'} aria-labelledby={`time-${objective?.id ?? 'none'}`}>
            <h2 id={`time-${objective?.id ?? 'none'}`} dir="auto">
              {objective ? objective.title : 'Under no objective'} <span className="meta">{objective?.short}</span>
            </h2>
            <CardList rows={rows} idOf={idOf} keep={cursor} like={lines}>
              {(row) => (
                <TimeRow {...row} scale={scale} menu={menuOf(row.facts)} onFocus={() => setCursor(row.facts.id)} />
              )}
            </CardList>
          </section>
        ))}
        {undated.length > 0 && (
          <details className="time-undated">
            <summary>
              Without any date <span className="meta">{count(undated.length)}</span>
            </summary>
            <ul>
              {undated.slice(0, 100).map(({ feature }) => (
                <li key={feature.id}>
                  <a href={hrefOf(`features/${feature.short}`)} dir="auto">
                    <span className="id">{feature.short}</span> {feature.title}
                  </a>{' '}
                  <span className="meta">{feature.stage}</span>
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
      {dialogs}
    </>
  );
}

/** The months in which a quarter begins: where there is little room, these alone are named. */
const quarters: ReadonlySet<string> = new Set(['01', '04', '07', '10']);

/** The beginnings of the months and today as one background, so that a row needs nothing of its own for them. */
function ticks({ months, at }: TimeScale, today: string): string {
  const line = (colour: string, place: number) =>
    `linear-gradient(${colour}, ${colour}) ${place}% 0 / 1px 100% no-repeat`;
  return [line('var(--ink-2)', at(today)), ...months.map((month) => line('var(--line)', month.at))].join(', ');
}

function daysOf({ facts: { feature, promise, forecast }, deadline }: Timed): string[] {
  const likely = forecast?.kind === 'forecast' ? [forecast.p50, forecast.p95 ?? forecast.p85] : [];
  return [feature.windowStart, feature.windowEnd, promise?.dueOn, deadline?.deadlineOn, ...likely].filter(
    (day): day is string => typeof day === 'string',
  );
}

/** What is promised or meant to end first comes first. */
function byDay(a: Timed, b: Timed): number {
  const key = ({ facts: { feature, promise, forecast } }: Timed) =>
    promise?.dueOn ?? feature.windowEnd ?? (forecast?.kind === 'forecast' ? forecast.p85 : null) ?? '9999';
  return key(a).localeCompare(key(b));
}
