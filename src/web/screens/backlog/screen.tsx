import { useCallback, useMemo, useRef, useState } from 'react';
import type { Row } from '#domain/records';
import { isOpen } from '#domain/story';
import { anyWord, useQueryWords } from '../../here/address.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import type { MoveTarget } from '../../parts/grid/moves.ts';
import { kept, useMedia } from '../../shell/kept.ts';
import { goTo } from '../../shell/links.ts';
import { Page } from '../../shell/page.tsx';
import { ImportMenu } from '../import/import-menu.tsx';
import { actsOf } from '../story/acts.ts';
import { useSplitting } from '../story/split-dialog.tsx';
import { StoryPeek } from '../story/story-peek.tsx';
import { useCutting } from '../story/use-cutting.tsx';
import { useReadiness } from '../story/use-readiness.ts';
import { useStoryActs } from '../story/use-story-acts.ts';
import { useStoryEdits } from '../story/use-story-edits.ts';
import { AddStory } from './add-story.tsx';
import { Bulk } from './bulk.tsx';
import { storyColumns } from './columns.tsx';
import { EmptyBacklog, NoMatch } from './empty.tsx';
import { parseFilter } from './filter.ts';
import { FilterBar } from './filter-bar.tsx';
import { ForecastPanel } from './forecast-panel.tsx';
import { IntoSprint } from './into-sprint.tsx';
import { useBacklog } from './use-backlog.ts';
import { useMoving } from './use-moving.ts';
import './backlog.css';

const words = { q: anyWord, peek: anyWord };
const panel = kept('throughline.backlog.forecast');
const none: ReadonlySet<string> = new Set();

/** The backlog: thousands of stories in one order kept by hand, and beside it what that order means for dates. */
export function Screen() {
  const [{ q = '', peek }, setWords] = useQueryWords(words);
  const { at, member } = useHere();
  const cursor = useRef<string>(undefined);
  const backlog = useBacklog(q);
  const { ordered, sifted, teams, features } = backlog;
  const [chosen, setChosen] = useState(none);
  const [adding, setAdding] = useState(false);
  const [beside, setBeside] = useState(() => panel.read() !== 'off');
  const [over, setOver] = useState(false);
  const tight = useMedia('(width < 1000px)');
  const roomy = useMedia('(width >= 1600px)');
  const edits = useStoryEdits();
  const doing = useStoryActs();
  const cutting = useCutting();
  const splitting = useSplitting();
  const move = useMoving(ordered);
  const { places, names, inSprints } = backlog;
  const missing = useReadiness();
  const [filling, setFilling] = useState<Row<'story'>>();
  const peeking = peek !== undefined;
  const besideList = peeking ? 'peek' : beside && !tight && !roomy ? 'forecast' : undefined;
  const columns = useMemo(
    () => storyColumns({ places, names, teams, inSprints }, edits, missing, besideList),
    [places, names, teams, inSprints, edits, missing, besideList],
  );
  const setFilter = useCallback((text: string) => setWords({ q: text }), [setWords]);
  // A story that left the list is no longer selected.
  const selected = useMemo(() => new Set([...chosen].filter((id) => places.has(id))), [chosen, places]);

  const toggleForecast = () => {
    if (tight) return setOver(true);
    panel.write(beside ? 'off' : 'on');
    setBeside(!beside);
  };
  const here = () => sifted.rows.find(({ id }) => id === cursor.current) ?? sifted.rows[0];
  useActions([
    { id: 'story.add', says: 'Add a story', keys: ['c'], group: 'Backlog', run: () => setAdding(true) },
    {
      id: 'story.mine',
      says: 'Take the story myself',
      keys: ['i'],
      group: 'Backlog',
      when: () => !peeking && sifted.rows.length > 0,
      run: () => {
        const row = here();
        if (row) void edits.assign(row, member.id);
      },
    },
    {
      id: 'story.split',
      says: 'Split the story…',
      keys: ['shift+s'],
      group: 'Backlog',
      when: () => !peeking && isOpen(here()?.state ?? 'cut'),
      run: () => {
        const row = here();
        if (row) splitting.split(row);
      },
    },
    { id: 'backlog.forecast', says: 'Show or hide the forecast', keys: [']'], group: 'Backlog', run: toggleForecast },
  ]);

  return (
    <Page
      title="Backlog"
      kind="list"
      trail={[{ says: 'Backlog' }]}
      actions={
        <>
          <Button aria-pressed={tight ? undefined : beside} onClick={toggleForecast}>
            Forecast
          </Button>
          <Button kind="ink" keys="c" onClick={() => setAdding(true)}>
            Add a story
          </Button>
          <ImportMenu list="backlog" />
        </>
      }
      aside={!tight && beside && ordered.length > 0 && <ForecastPanel ordered={ordered} />}
      peek={peek && <StoryPeek short={peek} onClose={() => setWords({ peek: undefined })} />}
    >
      <h1 className="unseen">Backlog</h1>
      {(ordered.length > 0 || q) && (
        <FilterBar text={q} onChange={setFilter} shown={sifted.rows.length} total={ordered.length} />
      )}
      <div className="backlog-list">
        <Grid<Row<'story'>>
          label="Stories in order"
          rows={sifted.rows}
          columns={columns}
          sayRow={(row) => `${row.short} ${row.title}`}
          onOpen={(row) => goTo(at(`stories/${row.short}`))}
          onPeek={(row) => setWords({ peek: peek === row.short ? undefined : row.short })}
          onCursor={(row) => {
            cursor.current = row.id;
            if (peek && peek !== row.short) setWords({ peek: row.short });
          }}
          selected={selected}
          onSelect={setChosen}
          onMove={(ids, target: MoveTarget) =>
            move(
              ids.filter((id) => places.has(id)),
              target,
            )
          }
          findRow={(typed) => sifted.rows.find((row) => row.short.toLowerCase() === typed.toLowerCase())}
          menu={(row) => [
            ...actsOf(row)
              .filter(({ act }) => act !== 'reject' && act !== 'accept')
              .map((line) => ({
                id: line.act,
                says: line.says,
                because: line.because,
                run: () =>
                  line.act === 'cut' ? cutting.cut(row) : line.act !== 'reject' && void doing.take(row, line.act),
              })),
            ...(isOpen(row.state) ? [{ id: 'split', says: 'Split…', run: () => splitting.split(row) }] : []),
            ...(inSprints && row.rank !== null
              ? [{ id: 'into-sprint', says: 'Put into a sprint…', run: () => setFilling(row) }]
              : []),
          ]}
          empty={
            q ? (
              <NoMatch filter={q} blame={sifted.blame} onFilter={setFilter} />
            ) : (
              <EmptyBacklog onAdd={() => setAdding(true)} />
            )
          }
        />
      </div>
      <Bulk selected={selected} ordered={ordered} move={move} onClear={() => setChosen(none)} />
      {cutting.dialog}
      {splitting.dialog}
      {filling && <IntoSprint stories={[filling]} onClose={() => setFilling(undefined)} />}
      {adding && (
        <AddStory
          teams={teams}
          features={features}
          feature={featureOf(q, [...features.values()])}
          onClose={() => setAdding(false)}
        />
      )}
      {tight && (
        <Dialog
          open={over}
          onClose={() => setOver(false)}
          title="Forecast: 85% chance by"
          actions={<Button onClick={() => setOver(false)}>Close</Button>}
        >
          <ForecastPanel bare ordered={ordered} />
        </Dialog>
      )}
    </Page>
  );
}

/** The one feature that a filter names. */
function featureOf(filter: string, features: readonly Row<'feature'>[]): Row<'feature'> | undefined {
  const [value] = parseFilter(filter).find(({ key, not }) => key === 'feature' && !not)?.values ?? [];
  return features.find(({ short }) => short === value?.toUpperCase());
}
