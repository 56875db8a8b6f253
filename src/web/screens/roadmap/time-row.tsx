import { Ellipsis } from 'lucide-react';
import { use } from 'react';
import { useHere } from '../../here/here.tsx';
import { CardPlace } from '../../parts/cards/card-list.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { Menu, type MenuGroups } from '../../parts/menu.tsx';
import { FeatureDates } from './feature-dates.tsx';
import { sayBand, sayRow } from './say-row.ts';
import type { TimeScale } from './time-scale.ts';
import type { Timed } from './timeline-view.tsx';
// What a promise that needs a decision looks like.
import '../../parts/promise-vs-forecast.css';

interface TimeRowProps extends Timed {
  scale: TimeScale;
  menu: MenuGroups;
  onFocus: () => void;
}

/** One feature in time: window, band, promise and deadline on one line, and the same in words beside it. */
export function TimeRow({ facts, deadline, scale, menu, onFocus }: TimeRowProps) {
  const { at, today, decides } = useHere();
  const { feature, promise, forecast, late } = facts;
  const row = use(CardPlace);
  const yours = late && (decides('promise') || decides('order'));
  const { windowStart, windowEnd } = feature;
  const from = windowStart ?? windowEnd;
  const to = windowEnd ?? windowStart;
  const place = (start: string, end: string) => ({
    insetInlineStart: `${scale.at(start)}%`,
    inlineSize: `${Math.max(scale.at(end) - scale.at(start), 0.4)}%`,
  });
  const band = forecast?.kind === 'forecast' ? forecast : undefined;
  return (
    <li className="time-row" data-card={facts.id} aria-posinset={row?.at} aria-setsize={row?.of}>
      <a className="time-name" href={at(`features/${feature.short}`)} onFocus={onFocus}>
        <span className="id">{feature.short}</span> <span dir="auto">{feature.title}</span>
      </a>
      <div className="time-line" role="img" aria-label={sayRow({ facts, deadline }, today)}>
        {from && to && <i className="time-window" style={place(from, to)} />}
        {band?.p85 && <i className="time-band time-band-95" style={place(band.p85, band.p95 ?? scale.to)} />}
        {band?.p50 && <i className="time-band" style={place(band.p50, band.p85 ?? scale.to)} />}
        {promise && (
          <i
            className={yours ? 'time-promise promise-needs' : 'time-promise'}
            style={{ insetInlineStart: `${scale.at(promise.dueOn)}%` }}
          />
        )}
        {deadline?.deadlineOn && (
          <i className="time-deadline" style={{ insetInlineStart: `${scale.at(deadline.deadlineOn)}%` }}>
            ▼
          </i>
        )}
      </div>
      <div className="time-says">
        <FeatureDates facts={facts} />
        {band && <span className="meta">{sayBand(band, today)}</span>}
        {deadline?.deadlineOn && (
          <span
            className="meta"
            title={`${sayDayInFull(deadline.deadlineOn)}: ${deadline.deadlineWhy ?? deadline.name}`}
          >
            ▼ market {sayDay(deadline.deadlineOn, today)}
          </span>
        )}
        {!promise && !band && to && <span className="meta">wanted by {sayDay(to, today)}</span>}
      </div>
      <span className="time-more">
        <Menu
          of={`${feature.short} ${feature.title}`}
          align="end"
          trigger={<IconButton label={`What can be done with ${feature.short}`} icon={<Ellipsis aria-hidden />} />}
          groups={menu}
        />
      </span>
    </li>
  );
}
