import type { RoadmapChange } from '#domain/roadmap-changes';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { useToday } from '../../here/today.ts';
import { sayMoment, sayMomentInFull } from '../../words/say-moment.ts';
import { sayChange } from './say-change.ts';
import { useNamed } from './use-named.ts';

/** One change of the roadmap: of which feature, from what to what, by whom, when and why. */
export function ChangeLine({ change }: { change: RoadmapChange }) {
  const { at, today, product, workspace } = useHere();
  const moment = useToday();
  const feature = useRow('feature', change.feature);
  const by = useRow('member', change.by);
  const named = useNamed();
  return (
    <li className="change">
      <div>
        {feature ? (
          <a href={at(`features/${feature.short}`)} dir="auto">
            <span className="id">{feature.short}</span> {feature.title}
          </a>
        ) : (
          <span className="meta">a feature that is gone</span>
        )}{' '}
        <span>{sayChange(change, today, named)}</span>
      </div>
      <div className="meta">
        {by?.name ?? 'a former member'},{' '}
        <time dateTime={change.at} title={sayMomentInFull(change.at, product.timeZone)}>
          {sayMoment(change.at, Date.parse(workspace.clock ?? moment))}
        </time>
      </div>
      {change.reason && (
        <p className="change-why" dir="auto">
          {change.reason}
        </p>
      )}
    </li>
  );
}
