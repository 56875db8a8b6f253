import { useMemo, useRef, useState } from 'react';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { Tabs } from '../../parts/tabs.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { goTo } from '../../shell/links.ts';
import { Page } from '../../shell/page.tsx';
import { Peek } from '../../shell/peek.tsx';
import { FeaturePeek } from '../feature/feature-peek.tsx';
import { type FeatureFacts, useFacts } from '../feature/use-facts.ts';
import { roadmapColumns } from './columns.tsx';
import { NoFeatures } from './no-features.tsx';
import { roadmapPlaces } from './places.ts';
import { RaiseDialog } from './raise-dialog.tsx';
import './roadmap.css';

const address = { place: anyWord, words: anyWord, peek: anyWord };

/** The roadmap: the features by stage, each with its knots, its promise and its forecast. */
export function Screen() {
  const here = useHere();
  const [{ place: placeId, words = '', peek }, go] = useQueryWords(address);
  const [raising, setRaising] = useState(false);
  const { facts, asked } = useFacts();
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
    { id: 'roadmap.raise', says: 'Raise a feature', keys: ['c'], group: 'Roadmap', run: () => setRaising(true) },
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
    <Page
      title="Roadmap"
      trail={[{ says: 'Roadmap' }]}
      kind="list"
      refreshing={asked.refreshing}
      actions={
        <Button kind="ink" keys="c" onClick={() => setRaising(true)}>
          Raise
        </Button>
      }
      peek={
        peeked && (
          <Peek
            title={`${peeked.feature.short} ${peeked.feature.title}`}
            href={hrefOf(peeked)}
            onClose={() => go({ peek: undefined })}
          >
            <FeaturePeek short={peeked.feature.short} />
          </Peek>
        )
      }
    >
      <h1 className="unseen">Roadmap</h1>
      <div className="roadmap">
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
          {asked.error && !asked.data && (
            <StatusMessage kind="warn">The dates could not be read: {asked.error.message}</StatusMessage>
          )}
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
                onRaise={() => setRaising(true)}
              />
            }
          />
        </Tabs>
      </div>
      {raising && <RaiseDialog onClose={() => setRaising(false)} />}
    </Page>
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
