import { type ReactNode, useMemo, useState } from 'react';
import { useHere } from '../../here/here.tsx';
import { BulkBar } from '../../parts/bulk-bar.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import { goTo } from '../../shell/links.ts';
import type { FeatureFacts } from '../feature/use-facts.ts';
import type { Peeking } from '../peek/use-peek.tsx';
import { nextSort } from '../views/arrange.ts';
import type { Arranged } from '../views/use-arranged.ts';
import type { ViewState } from '../views/use-view.ts';
import { thingOf } from './tree/road-thing.ts';
import { useRenaming } from './tree/use-renaming.ts';
import { useFeatureLines } from './use-feature-lines.tsx';
import { useServing } from './use-serving.tsx';

interface ListViewProps {
  seen: Arranged<FeatureFacts>;
  view: ViewState;
  peek: Peeking;
  onView: (change: Partial<ViewState>) => void;
  empty: ReactNode;
  comesTo?: string | undefined;
}

const none: ReadonlySet<string> = new Set();

/** The features in rows, each with its knots, its promise and its forecast, and what can be done with those that are selected. */
export function ListView({ seen, view, peek, onView, empty, comesTo }: ListViewProps) {
  const { at } = useHere();
  const [chosen, setChosen] = useState(none);
  const rename = useRenaming();
  const { linesOf, dialogs } = useFeatureLines();
  const serving = useServing();
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
  // A row that is not seen any more is no longer selected.
  const picked = useMemo(
    () => (chosen.size === 0 ? [] : seen.rows.filter(({ id }) => chosen.has(id))),
    [chosen, seen.rows],
  );
  const selected = useMemo(() => (picked.length === 0 ? none : new Set(picked.map(({ id }) => id))), [picked]);
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
        selected={selected}
        onSelect={setChosen}
        menu={(facts) => [
          { id: 'feature.serve', says: 'Serve an objective…', run: () => serving.ask([facts]) },
          ...linesOf(facts),
        ]}
        empty={empty}
      />
      <BulkBar
        count={picked.length}
        says={picked.length === 1 ? 'feature' : 'features'}
        onClear={() => setChosen(none)}
        lines={[{ id: 'features.serve', says: 'Serve an objective…', keys: ['l'], run: () => serving.ask(picked) }]}
      />
      {dialogs}
      {serving.dialog}
    </>
  );
}
