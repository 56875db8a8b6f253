import type { ReactNode } from 'react';
import { useHere } from '../../here/here.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import { goTo } from '../../shell/links.ts';
import { thingLines } from '../../shell/thing.ts';
import type { FeatureFacts } from '../feature/use-facts.ts';
import type { Peeking } from '../peek/use-peek.tsx';
import { nextSort } from '../views/arrange.ts';
import type { Arranged } from '../views/use-arranged.ts';
import type { ViewState } from '../views/use-view.ts';

interface ListViewProps {
  seen: Arranged<FeatureFacts>;
  view: ViewState;
  peek: Peeking;
  onView: (change: Partial<ViewState>) => void;
  empty: ReactNode;
  comesTo?: string | undefined;
}

/** The features in rows, each with its knots, its promise and its forecast. */
export function ListView({ seen, view, peek, onView, empty, comesTo }: ListViewProps) {
  const { at } = useHere();
  return (
    <Grid<FeatureFacts>
      label="Features"
      rows={seen.rows}
      columns={seen.columns}
      least={seen.least}
      sort={view.sort}
      onSort={(id) => onView({ sort: nextSort(view.sort, id) })}
      groups={seen.groups}
      onFold={seen.fold}
      sayRow={({ feature }) => `${feature.short} ${feature.title}`}
      onOpen={({ feature }) => goTo(at(`features/${feature.short}`))}
      onPeek={({ feature }) => peek.toggle(feature.short)}
      onCursor={({ feature }) => peek.follow(feature.short)}
      startsAt={peek.short && seen.rows.find(({ feature }) => feature.short === peek.short)?.id}
      comesTo={comesTo}
      menu={({ feature }) => thingLines(feature.short, at(`features/${feature.short}`))}
      empty={empty}
    />
  );
}
