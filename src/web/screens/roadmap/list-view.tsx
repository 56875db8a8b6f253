import { useMemo, useRef } from 'react';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { goTo } from '../../shell/links.ts';
import type { FeatureFacts } from '../feature/use-facts.ts';
import { roadmapColumns } from './columns.tsx';
import { NoFeatures } from './no-features.tsx';
import { roadmapPlaces } from './places.ts';

const address = { place: anyWord, words: anyWord, peek: anyWord };

interface ListViewProps {
  facts: readonly FeatureFacts[];
  onRaise: () => void;
}

/** The features by stage, each with its knots, its promise and its forecast. */
export function ListView({ facts, onRaise }: ListViewProps) {
  const here = useHere();
  const [{ place: placeId, words = '', peek }, go] = useQueryWords(address);
  const filter = useRef<HTMLDivElement>(null);
  const place = roadmapPlaces.find(({ id }) => id === placeId) ?? roadmapPlaces[0];
  const counts = useMemo(() => Map.groupBy(facts, ({ feature }) => feature.stage), [facts]);
  const rows = useMemo(() => shown(facts, place?.stages ?? [], words), [facts, place, words]);
  const aside = place?.id === 'parked' || place?.id === 'declined';
  const hrefOf = (row: FeatureFacts) => here.at(`features/${row.feature.short}`);
  const peeked = facts.find(({ feature }) => feature.short === peek);
  const beside = peeked !== undefined;
  const columns = useMemo(
    () => roadmapColumns(here, aside).filter(({ id }) => !beside || (id !== 'stage' && id !== 'voices')),
    [here, aside, beside],
  );

  useActions([
    {
      id: 'roadmap.filter',
      says: 'Filter the features',
      keys: ['f'],
      group: 'Roadmap',
      run: () => filter.current?.querySelector('input')?.focus(),
    },
    {
      id: 'roadmap.clear',
      says: 'Clear the filter',
      keys: ['shift+f'],
      group: 'Roadmap',
      when: () => words !== '',
      run: () => go({ words: undefined }),
    },
  ]);

  return (
    <Tabs
      label="Features by stage"
      tabs={roadmapPlaces.map(({ id, says, stages }) => ({
        id,
        says,
        count: stages.reduce((sum, stage) => sum + (counts.get(stage)?.length ?? 0), 0),
      }))}
      value={place?.id ?? 'open'}
      onChange={(id) => go({ place: id === 'open' ? undefined : id, peek: undefined })}
    >
      <div className="roadmap-filter" ref={filter}>
        <TextField
          bare
          label="Filter the features"
          placeholder="Words or an id"
          value={words}
          onChange={(typed) => go({ words: typed })}
        />
      </div>
      <Grid
        label={`Features: ${place?.says ?? ''}`}
        rows={rows}
        columns={columns}
        sayRow={({ feature }) => `${feature.short} ${feature.title}`}
        onOpen={(row) => goTo(hrefOf(row))}
        onPeek={(row) => go({ peek: peek === row.feature.short ? undefined : row.feature.short })}
        onCursor={(row) => peek && go({ peek: row.feature.short })}
        empty={
          <NoFeatures
            place={place?.id ?? 'open'}
            words={words}
            onClear={() => go({ words: undefined })}
            onRaise={onRaise}
          />
        }
      />
    </Tabs>
  );
}

function shown(facts: readonly FeatureFacts[], stages: readonly string[], words: string): FeatureFacts[] {
  const parts = words.toLocaleLowerCase().split(/\s+/);
  const order = new Map(stages.map((stage, at) => [stage, at]));
  return facts
    .filter(({ feature: { stage, short, title } }) => {
      const text = `${short} ${title}`.toLocaleLowerCase();
      return order.has(stage) && parts.every((part) => text.includes(part));
    })
    .sort(
      (a, b) =>
        (order.get(a.feature.stage) ?? 0) - (order.get(b.feature.stage) ?? 0) ||
        dayOf(a).localeCompare(dayOf(b)) ||
        Number(a.feature.short.slice(2)) - Number(b.feature.short.slice(2)),
    );
}

/** What was promised soonest comes first within a stage. */
function dayOf({ promise }: FeatureFacts): string {
  return promise?.dueOn ?? '9999';
}
