import { useMemo, useRef, useState } from 'react';
import type { Row } from '#domain/records';
import { useRows } from '../../client/hooks.ts';
import { siftWords, withoutWord } from '../../filter/word-filter.ts';
import { useHere } from '../../here/here.tsx';
import { useActions } from '../../keys/keys-root.tsx';
import { BulkBar } from '../../parts/bulk-bar.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import type { MenuLine } from '../../parts/menu.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useDrop } from '../../parts/use-drop.ts';
import { useMedia } from '../../shell/kept.ts';
import { goTo } from '../../shell/links.ts';
import type { useMoving } from '../backlog/use-moving.ts';
import type { Peeking } from '../peek/use-peek.tsx';
import type { useReadiness } from '../story/use-readiness.ts';
import { useStoryNow } from '../story/use-story-now.ts';
import { NoMatch } from '../views/no-match.tsx';
import { focusList } from './panes.ts';
import { count } from './say-load.ts';
import { planColumns } from './story-columns.tsx';
import type { useNames } from './use-names.ts';

type Story = Row<'story'>;
interface CandidatesProps {
  sprint: Row<'sprint'>;
  ordered: readonly Story[];
  names: ReturnType<typeof useNames>;
  missing: ReturnType<typeof useReadiness>;
  peek: Peeking;
  /** What can be done with a story anywhere. */
  linesOf: (story: Story) => readonly MenuLine[];
  onAdd: (stories: readonly Story[]) => void;
  /** A story of the sprint was dragged here. */
  onTake: (id: string) => void;
  move: ReturnType<typeof useMoving>;
  /** The sprint was just planned: the focus begins on the first row. */
  begins: boolean;
}

const none: ReadonlySet<string> = new Set();

/** The team's backlog outside any sprint under way: what is ready first, each with what it lacks. */
export function Candidates({
  sprint,
  ordered,
  names,
  missing,
  peek,
  linesOf,
  onAdd,
  onTake,
  move,
  begins,
}: CandidatesProps) {
  const { at, product } = useHere();
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState(none);
  const box = useRef<HTMLDivElement>(null);
  const wide = useMedia('(width >= 1600px)');
  const sprints = useRows({ kind: 'sprint', key: `of ${product.id}`, where: (row) => row.productId === product.id });
  const all = useMemo(() => {
    const taken = new Set(sprints.flatMap(({ id, state }) => (state === 'closed' ? [] : [id])));
    const free = ordered.filter((row) => row.teamId === sprint.teamId && !(row.sprintId && taken.has(row.sprintId)));
    const [ready, other]: [Story[], Story[]] = [[], []];
    for (const row of free) (missing(row).length === 0 ? ready : other).push(row);
    return { rows: [...ready, ...other], ready: new Set(ready) };
  }, [ordered, sprint.teamId, sprints, missing]);
  const sifted = useMemo(() => {
    const featureOf = (row: Story) => (row.featureId === null ? undefined : names.feature(row.featureId)?.short);
    return siftWords(all.rows, words, (row) => `${row.short} ${row.title} ${featureOf(row) ?? ''}`);
  }, [all, words, names]);
  const { rows } = sifted;
  const [first, setFirst] = useState<string>();
  if (begins && first === undefined && rows[0]) setFirst(rows[0].id);
  const selected = useMemo(
    () => new Set([...chosen].filter((id) => rows.some((row) => row.id === id))),
    [chosen, rows],
  );
  const hovering = useDrop(box, (id) => !all.rows.some((row) => row.id === id), onTake);
  const latest = useRef(onAdd);
  latest.current = onAdd;
  const columns = useMemo(
    () =>
      planColumns(
        names,
        missing,
        {
          says: 'Add',
          label: (row) => `Put ${row.short} into the sprint`,
          run: (row) => latest.current([row]),
        },
        false,
        wide,
      ),
    [names, missing, wide],
  );
  useActions([
    {
      id: 'sprint.filter',
      says: 'Filter the backlog',
      keys: ['f'],
      group: 'Sprint',
      run: () => box.current?.querySelector('input')?.focus(),
    },
  ]);
  const ready = useMemo(() => rows.filter((row) => all.ready.has(row)).length, [rows, all]);
  return (
    <div className="candidates" ref={box} data-hovering={hovering || undefined}>
      <div className="candidates-head">
        <h2>
          Backlog <span className="meta">{`${count(ready)} ready of ${count(rows.length)}`}</span>
        </h2>
        <search
          onKeyDown={(event) => {
            if ((event.key !== 'Enter' && event.key !== 'ArrowDown') || event.nativeEvent.isComposing) return;
            event.preventDefault();
            focusList(box.current);
          }}
        >
          <TextField bare label="Filter the backlog" placeholder="Words or an id" value={words} onChange={setWords} />
        </search>
      </div>
      <Grid<Story>
        label="Backlog, what is ready first"
        rows={rows}
        columns={columns}
        useNow={useStoryNow}
        sayRow={(row) => `${row.short} ${row.title}`}
        onOpen={(row) => goTo(at(`stories/${row.short}`))}
        onPeek={(row) => peek.toggle(row.short)}
        onCursor={(row) => peek.follow(row.short)}
        comesTo={first}
        selected={selected}
        onSelect={setChosen}
        onMove={move}
        menu={(row) => [
          { id: 'sprint.add', says: 'Put into the sprint', keys: ['+'], run: () => onAdd([row]) },
          ...linesOf(row),
        ]}
        empty={
          <div className="sprint-empty">
            {words ? (
              <NoMatch
                blame={sifted.blame}
                one="story"
                many="stories"
                otherwise={`None of ${count(all.rows.length)} has “${words}” in its title or id.`}
                onDrop={(place) => setWords(withoutWord(words, place))}
                onClear={() => setWords('')}
              />
            ) : (
              <EmptyState
                title="The backlog is empty"
                says="Everything of this team is in a sprint, or nothing was written yet."
                action={<a href={at('backlog')}>Go to the backlog</a>}
              />
            )}
          </div>
        }
      />
      <BulkBar
        count={selected.size}
        says={selected.size === 1 ? 'story' : 'stories'}
        onClear={() => setChosen(none)}
        lines={[
          {
            id: 'sprint.add-all',
            says: `Put into ${sprint.name}`,
            keys: ['+'],
            run: () => {
              onAdd(rows.filter(({ id }) => selected.has(id)));
              setChosen(none);
            },
          },
        ]}
      />
    </div>
  );
}
