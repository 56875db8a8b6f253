import { useMemo, useState } from 'react';
import { Grid } from '../parts/grid/grid.tsx';
import type { Column } from '../parts/grid/types.ts';
import { lastLines, linesOfTree, type TreeLine } from '../parts/tree/lines-of-tree.ts';
import { isOpenIn, type Openness, withOpen } from '../parts/tree/openness.ts';
import { TitleCell } from '../parts/tree/title-cell.tsx';
import type { GridTree } from '../parts/tree/tree.ts';
import { Page } from '../shell/page.tsx';

interface Thing {
  id: string;
  title: string;
  inside: readonly Thing[];
}
type Line = TreeLine<Thing>;

const first = grown();
const none: ReadonlySet<string> = new Set();

/** Fifty thousand stories under two thousand features under forty objectives. */
export function Tree() {
  const [roots, setRoots] = useState(first);
  const [openness, setOpenness] = useState<Openness>({ depth: 1, except: none });
  const [selected, setSelected] = useState(none);
  const [last] = useState(() => lastLines<Thing>());
  const lines = useMemo(
    () => linesOfTree({ roots, inside }, ({ id }, level) => isOpenIn(openness, id, level), last),
    [roots, openness, last],
  );
  const open = (row: Line, to: boolean) => setOpenness((now) => withOpen(now, [row], to));
  const columns: Column<Line>[] = [
    {
      id: 'title',
      says: 'Objective, feature, story',
      width: 'minmax(0, 1fr)',
      narrow: 'first',
      opens: true,
      value: ({ thing }) => thing.title,
      cell: (line) => (
        <TitleCell
          place={line}
          says={line.thing.title}
          count={line.thing.inside.length}
          onOpen={(to) => open(line, to)}
        >
          <span className="grid-title">{line.thing.title}</span>
        </TitleCell>
      ),
    },
  ];
  const tree: GridTree<Line> = {
    place: (line) => line,
    open,
    openBeside: ({ level }) => setOpenness({ depth: level, except: none }),
    moves: {
      may: ({ level }) => level === 3,
      whyNot: (_ids, { level }) => (level === 2 ? undefined : 'A story goes under a feature.'),
      leads: (_ids, { level }) => level === 1,
      say: (_ids, { thing }) => `under ${thing.title}`,
      put: (ids, { id: under }) => {
        setRoots((now) => moved(now, new Set(ids), under));
        setOpenness((now) => withOpen(now, [{ id: under, level: 2 }], true));
      },
      ask: () => {},
    },
  };
  return (
    <Page title="Tree" trail={[{ says: 'Tree' }]} kind="list">
      <h1 className="unseen">Tree</h1>
      <div className="list">
        <Grid<Line>
          label="Objectives, features and stories"
          rows={lines}
          columns={columns}
          sayRow={({ thing }) => thing.title}
          tree={tree}
          onOpen={() => {}}
          selected={selected}
          onSelect={setSelected}
          empty={null}
        />
      </div>
    </Page>
  );
}

function inside(thing: Thing): readonly Thing[] {
  return thing.inside;
}

function grown(): readonly Thing[] {
  const many = (count: number, make: (at: number) => Thing) => Array.from({ length: count }, (_, at) => make(at + 1));
  const leaf = (id: string): Thing => ({ id, title: `Story ${id}`, inside: [] });
  const branch = (id: string): Thing => ({ id, title: `Feature ${id}`, inside: many(25, (at) => leaf(`${id}.${at}`)) });
  return many(40, (at) => ({
    id: `${at}`,
    title: `Objective ${at}`,
    inside: many(50, (of) => branch(`${at}.${of}`)),
  }));
}

/** The same with these stories at the end of another feature. */
function moved(roots: readonly Thing[], ids: ReadonlySet<string>, under: string): readonly Thing[] {
  const going = roots.flatMap((root) =>
    root.inside.flatMap((feature) => feature.inside.filter(({ id }) => ids.has(id))),
  );
  return roots.map((root) => ({
    ...root,
    inside: root.inside.map((feature) => {
      const left = feature.inside.filter(({ id }) => !ids.has(id));
      return feature.id === under ? { ...feature, inside: [...left, ...going] } : { ...feature, inside: left };
    }),
  }));
}
