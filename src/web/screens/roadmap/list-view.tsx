import { type ReactNode, useMemo } from 'react';
import { useHere } from '../../here/here.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import { goTo } from '../../shell/links.ts';
import type { FeatureFacts } from '../feature/use-facts.ts';
import type { Peeking } from '../peek/use-peek.tsx';
import { nextSort } from '../views/arrange.ts';
import type { Arranged } from '../views/use-arranged.ts';
import type { ViewState } from '../views/use-view.ts';
import { FeaturesBar } from './together/features-bar.tsx';
import { useBulk } from './together/use-bulk.tsx';
import { usePicked } from './together/use-picked.ts';
import { thingOf } from './tree/road-thing.ts';
import { useRenaming } from './tree/use-renaming.ts';
import { useFeatureLines } from './use-feature-lines.tsx';

interface ListViewProps {
  seen: Arranged<FeatureFacts>;
  view: ViewState;
  peek: Peeking;
  onView: (change: Partial<ViewState>) => void;
  empty: ReactNode;
  comesTo?: string | undefined;
}

/** The features in rows, each with its knots, its promise and its forecast, and what can be done with those that are selected. */
export function ListView({ seen, view, peek, onView, empty, comesTo }: ListViewProps) {
  const { at } = useHere();
  const rename = useRenaming();
  const { linesOf, dialogs } = useFeatureLines();
  const bulk = useBulk();
  const picks = usePicked(seen.rows);
  const columns = useMemo(
    () =>
      seen.columns.map((column) => {
        if (!column.opens) return column;
        const save = (facts: FeatureFacts, title: string) => {
          if (!title.trim()) return 'Write a title.';
          rename(thingOf.feature(facts), title.trim());
          return undefined;
        };
        return { ...column, edit: { text: ({ feature }: FeatureFacts) => feature.title, save } };
      }),
    [seen.columns, rename],
  );
  return (
    <>
      <Grid<FeatureFacts>
        label="Features"
        rows={seen.rows}
        columns={columns}
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
        selected={picks.selected}
        onSelect={picks.onSelect}
        menu={linesOf}
        empty={empty}
      />
      <FeaturesBar bulk={bulk} picks={picks} />
      {dialogs}
    </>
  );
}
