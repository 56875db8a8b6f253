import { NotMade } from '../../../act/not-made.tsx';
import type { Column } from '../../../parts/grid/types.ts';
import type { TreeLine } from '../../../parts/tree/lines-of-tree.ts';
import { TitleCell } from '../../../parts/tree/title-cell.tsx';
import { type RoadThing, recordOf, sayThing } from './road-thing.ts';

interface TitleDoings {
  count: (thing: RoadThing) => number;
  open: (line: TreeLine<RoadThing>, open: boolean) => void;
  rename: (thing: RoadThing, title: string) => void;
}

/** The first column as it is drawn: how deep a row lies, its id and title; the title is written in where it stands. */
export function titleColumn(
  column: Column<TreeLine<RoadThing>>,
  { count, open, rename }: TitleDoings,
): Column<TreeLine<RoadThing>> {
  const titleOf = ({ thing }: TreeLine<RoadThing>) => recordOf(thing)?.title ?? '';
  return {
    ...column,
    cell: (line) => {
      const record = recordOf(line.thing);
      return (
        <TitleCell place={line} says={sayThing(line.thing)} count={count(line.thing)} onOpen={(to) => open(line, to)}>
          {record && <span className="id">{record.short}</span>}
          <span className="grid-title" dir="auto">
            {line.thing.is === 'story' && <NotMade kind="story" id={line.id} />}
            {line.thing.is === 'none' ? line.thing.says : record?.title}
          </span>
        </TitleCell>
      );
    },
    edit: {
      may: ({ thing }) => thing.is !== 'none',
      text: titleOf,
      save: ({ thing }, title) => {
        if (!title.trim()) return 'Write a title.';
        rename(thing, title.trim());
        return undefined;
      },
    },
  };
}
