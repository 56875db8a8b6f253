import { type ReactNode, type RefObject, useMemo, useRef, useState } from 'react';
import type { Row } from '#domain/records';
import { useWorkspaceClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Grid } from '../../parts/grid/grid.tsx';
import type { GridMover, GridSort } from '../../parts/grid/types.ts';
import type { MenuLine } from '../../parts/menu.tsx';
import { goTo } from '../../shell/links.ts';
import { showToast } from '../../shell/toast-list.ts';
import type { Peeking } from '../peek/use-peek.tsx';
import { useStoryNow } from '../story/use-story-now.ts';
import { nextSort } from '../views/arrange.ts';
import type { Arranged } from '../views/use-arranged.ts';
import type { ViewState } from '../views/use-view.ts';
import { Bulk } from './bulk.tsx';
import { useMoving } from './use-moving.ts';

type Story = Row<'story'>;

interface StoryListProps {
  seen: Arranged<Story>;
  view: ViewState;
  /** Nothing sorts or groups it: the rows stand where hands put them. */
  byHand: boolean;
  ordered: readonly Story[];
  places: ReadonlyMap<string, number>;
  /** `table`: all columns stand side by side, however wide that is. */
  shape: string;
  list: RefObject<HTMLDivElement | null>;
  onSort: (sort: GridSort | undefined) => void;
  peek: Peeking;
  comesTo: string | undefined;
  menu: (row: Story) => readonly MenuLine[];
  empty: ReactNode;
}

const none: ReadonlySet<string> = new Set();
/** What moving by hand says where rows stand otherwise. */
const unmoved: MenuLine = {
  id: 'list.move',
  says: 'Move with the arrows',
  keys: ['m'],
  because: 'Sorted or grouped: rows are moved where they stand in their rank.',
  run: () => {},
};

/** The stories of the backlog row by row, and what can be done with those that are selected: selecting draws nothing else. */
export function StoryList({ seen, view, byHand, ordered, places, shape, onSort, peek, ...given }: StoryListProps) {
  const { at } = useHere();
  const [chosen, setChosen] = useState(none);
  const move = useMoving(ordered);
  const mover = useRef<GridMover>(null);
  const { undo } = useWorkspaceClient();
  // Nothing is done to a story that left the list; where it comes back it is selected as before.
  const selected = useMemo(
    () =>
      chosen.size === 0 ? none : new Set(seen.all.flatMap(({ id }) => (chosen.has(id) && places.has(id) ? [id] : []))),
    [chosen, places, seen.all],
  );
  return (
    <>
      <div className="backlog-list" ref={given.list} data-shape={shape} data-by-hand={byHand || undefined}>
        <Grid<Story>
          label={byHand ? 'Stories in order' : 'Stories'}
          rows={seen.rows}
          columns={seen.columns}
          useNow={useStoryNow}
          least={shape === 'table' ? seen.least : undefined}
          sort={view.sort}
          onSort={(id) => onSort(nextSort(view.sort, id))}
          groups={seen.groups}
          onFold={seen.fold}
          sayRow={(row) => `${row.short} ${row.title}`}
          onOpen={(row) => goTo(at(`stories/${row.short}`))}
          onPeek={(row) => peek.toggle(row.short)}
          onCursor={(row) => peek.follow(row.short)}
          startsAt={peek.short && seen.rows.find(({ short }) => short === peek.short)?.id}
          comesTo={given.comesTo}
          selected={selected}
          onSelect={setChosen}
          onMove={byHand ? move : undefined}
          mover={mover}
          isPart={view.q !== ''}
          arranged={JSON.stringify([view.q, view.sort, view.group])}
          onGone={(row) => view.q && showToast(`${row.short} no longer fits the filter`, () => void undo.undo())}
          findRow={(typed) => seen.rows.find((row) => row.short.toLowerCase() === typed.toLowerCase())}
          menu={byHand ? given.menu : (row) => [...given.menu(row), unmoved]}
          empty={given.empty}
        />
      </div>
      <Bulk
        selected={selected}
        ordered={ordered}
        move={(ids, at) => {
          const answer = move(ids, { at });
          if (byHand) mover.current?.show(new Set(ids), at, answer);
          return answer;
        }}
        onClear={() => setChosen(none)}
      />
    </>
  );
}
