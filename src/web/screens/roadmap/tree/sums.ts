import type { RoadThing } from './road-thing.ts';

/** What lies in a branch, added up. */
export interface Sums {
  /** Records at any depth. */
  count: number;
  stories: number;
  done: number;
  points: number;
  voices: number;
}

const nothing: Sums = { count: 0, stories: 0, done: 0, points: 0, voices: 0 };

/** Adds up what lies in each thing of a tree, each once. */
export function sumsOfThings(inside: (thing: RoadThing) => readonly RoadThing[]): (thing: RoadThing) => Sums {
  const known = new WeakMap<RoadThing, Sums>();
  const of = (thing: RoadThing): Sums => {
    const before = known.get(thing);
    if (before) return before;
    const within = inside(thing);
    const sums = within.reduce((sum, each) => add(sum, of(each), own(each)), nothing);
    known.set(thing, sums);
    return sums;
  };
  return of;
}

function own(thing: RoadThing): Sums {
  const voices = thing.is === 'feature' ? thing.facts.voices : 0;
  const story = thing.is === 'story' ? thing.story : undefined;
  return {
    count: 1,
    stories: story ? 1 : 0,
    done: story?.state === 'accepted' ? 1 : 0,
    points: story?.estimate ?? 0,
    voices,
  };
}

function add(...all: Sums[]): Sums {
  return all.reduce((sum, { count, stories, done, points, voices }) => ({
    count: sum.count + count,
    stories: sum.stories + stories,
    done: sum.done + done,
    points: sum.points + points,
    voices: sum.voices + voices,
  }));
}
