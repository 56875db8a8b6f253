import type { ReactNode } from 'react';
import type { Here } from '../../../here/here.tsx';
import { Avatar } from '../../../parts/avatar.tsx';
import type { Column, Plain } from '../../../parts/grid/types.ts';
import type { TreeLine } from '../../../parts/tree/lines-of-tree.ts';
import { count as said } from '../../sprint/say-load.ts';
import { StateMark } from '../../story/state-mark.tsx';
import { roadmapColumns } from '../columns.tsx';
import type { Road } from '../use-road.ts';
import { type RoadThing, recordOf, sayThing } from './road-thing.ts';
import type { Sums } from './sums.ts';
import '../../story/story.css';

type Line = TreeLine<RoadThing>;

interface TreeKnown {
  road: Pick<Road, 'worth' | 'objectives'>;
  sums: (thing: RoadThing) => Sums;
  nameOf: (member: string) => string | undefined;
}

/** What is said in a column of what is no feature; each column says nothing of what is missing here. */
interface Others {
  value: (thing: RoadThing) => Plain;
  cell?: (thing: RoadThing) => ReactNode;
}

const number = (figure: number) => (figure === 0 ? null : figure);

/** Every column that the tree can have: those of features, with what they mean above and below them. */
export function treeColumns(here: Here, { road, sums, nameOf }: TreeKnown): Column<RoadThing>[] {
  const others: Record<string, Others> = {
    stage: {
      value: (thing) =>
        thing.is === 'story' ? thing.story.state : thing.is === 'objective' ? thing.objective.state : null,
      cell: (thing) =>
        thing.is === 'story' ? (
          <StateMark state={thing.story.state} />
        ) : (
          thing.is === 'objective' && thing.objective.state
        ),
    },
    voices: {
      value: (thing) => number(sums(thing).voices),
      cell: (thing) => sums(thing).voices > 0 && said(sums(thing).voices),
    },
    stories: {
      value: (thing) => (sums(thing).stories === 0 ? null : `${sums(thing).done} of ${sums(thing).stories}`),
      cell: (thing) => sums(thing).stories > 0 && `${said(sums(thing).done)}/${said(sums(thing).stories)}`,
    },
  };
  const ofFeatures = roadmapColumns(here, road)
    .filter(({ id }) => !['id', 'title', 'objective'].includes(id))
    .map(({ id, says, width, number: isNumber, narrow, cell, value, text, order }): Column<RoadThing> => {
      const other = others[id];
      const toldOf = (thing: RoadThing) => other?.value(thing) ?? null;
      return {
        id,
        says,
        width: id === 'stage' ? '116px' : width,
        number: isNumber,
        narrow,
        cell: (thing) => (thing.is === 'feature' ? cell(thing.facts) : (other?.cell ?? toldOf)(thing)),
        value: (thing) => (thing.is === 'feature' ? (value?.(thing.facts) ?? null) : toldOf(thing)),
        text: (thing) => String((thing.is === 'feature' ? (text ?? value)?.(thing.facts) : toldOf(thing)) ?? ''),
        order: (thing) => (thing.is === 'feature' ? ((order ?? value)?.(thing.facts) ?? null) : toldOf(thing)),
      };
    });
  const points = (thing: RoadThing) => (thing.is === 'story' ? thing.story.estimate : number(sums(thing).points));
  const who = (thing: RoadThing) =>
    (thing.is === 'story' && thing.story.assigneeId !== null && nameOf(thing.story.assigneeId)) || null;
  return [
    {
      id: 'title',
      says: 'Objective, feature, story',
      width: 'minmax(240px, 1fr)',
      narrow: 'first',
      opens: true,
      cell: sayThing,
      text: sayThing,
      value: (thing) => recordOf(thing)?.title ?? (thing.is === 'none' ? thing.says : null),
    },
    ...ofFeatures,
    {
      id: 'points',
      says: 'Points',
      width: '64px',
      number: true,
      cell: (thing) => {
        const sum = points(thing);
        return sum === null ? thing.is === 'story' && '–' : said(sum);
      },
      value: points,
    },
    {
      id: 'who',
      says: 'Who',
      width: '52px',
      cell: (thing) => {
        const name = who(thing);
        return name ? <Avatar name={name} alone /> : null;
      },
      value: who,
    },
  ];
}

/** The same column of the lines on which things stand. */
export function ofLines({
  id,
  says,
  width,
  number: isNumber,
  narrow,
  opens,
  cell,
  value,
  text,
  order,
}: Column<RoadThing>) {
  const column: Column<Line> = {
    id,
    says,
    width,
    number: isNumber,
    narrow,
    opens,
    cell: ({ thing }) => cell(thing),
    value: value && (({ thing }) => value(thing)),
    text: text && (({ thing }) => text(thing)),
    order: order && (({ thing }) => order(thing)),
  };
  return column;
}

/** What is handed out of a tree: how deep each row lies and what it is, and then what is seen of it. */
export function toldColumns(columns: readonly Column<RoadThing>[]): Column<Line>[] {
  const told = (id: string, says: string, value: (line: Line) => Plain) => ({
    id,
    says,
    width: '',
    cell: () => null,
    value,
  });
  return [
    told('level', 'Level', ({ level }) => level),
    told('is', 'What', ({ thing: { is } }) => (is === 'none' ? null : is)),
    told('id', 'Id', ({ thing }) => recordOf(thing)?.short ?? null),
    ...columns.map(ofLines),
  ];
}

const usual = ['title', 'stage', 'knots', 'promise', 'p85', 'stories', 'points', 'who'];

/** The columns that the tree shows unless others were chosen. */
export function usualTreeColumns(beside: boolean): (id: string) => boolean {
  return (id) => usual.includes(id) && !(beside && ['promise', 'stories', 'points', 'who'].includes(id));
}
