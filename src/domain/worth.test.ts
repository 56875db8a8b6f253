import { describe, expect, it } from 'vitest';
import type { StoryState } from './story.ts';
import { nextFor, waitingStories } from './worth.ts';

const story = (id: string, state: StoryState, given: { who?: string; sprint?: string; blocked?: string } = {}) => ({
  id,
  state,
  rank: id,
  featureId: null,
  assigneeId: given.who ?? null,
  sprintId: given.sprint ?? null,
  blockedWhy: given.blocked ?? null,
});
const next = (...stories: ReturnType<typeof story>[]) => nextFor('mira', stories, 'now').map(({ id }) => id);

describe('what is next for somebody', () => {
  it('is their own work first, then what is ready for them, then what nobody has', () => {
    expect(
      next(story('a', 'ready'), story('b', 'ready', { who: 'mira' }), story('c', 'in progress', { who: 'mira' })),
    ).toEqual(['c', 'b', 'a']);
  });

  it('is never the work of somebody else, nor what is not ready', () => {
    expect(
      next(story('a', 'ready', { who: 'kim' }), story('b', 'draft'), story('c', 'in review', { who: 'mira' })),
    ).toEqual([]);
  });

  it('puts the sprint before the rest of the backlog, and what is blocked behind what is not', () => {
    expect(
      next(
        story('a', 'ready'),
        story('b', 'ready', { sprint: 'now', blocked: 'no device' }),
        story('c', 'ready', { sprint: 'now' }),
      ),
    ).toEqual(['c', 'a', 'b']);
  });

  it('is what the sprint still has, before anything outside it, also before what is theirs', () => {
    expect(
      next(story('a', 'ready', { who: 'mira' }), story('b', 'ready'), story('c', 'ready', { sprint: 'now' })),
    ).toEqual(['c', 'a', 'b']);
  });

  it('is nothing that waits for something unfinished', () => {
    const all = [story('a', 'ready'), story('b', 'ready'), story('c', 'in progress'), story('d', 'accepted')];
    const needs = (storyId: string, otherId: string, nature: 'needs' | 'relates to' = 'needs') => ({
      storyId,
      otherId,
      nature,
    });
    const waiting = waitingStories([needs('a', 'c'), needs('b', 'd'), needs('b', 'c', 'relates to')], all);
    expect(nextFor('mira', all, undefined, { waiting }).map(({ id }) => id)).toEqual(['b']);
  });

  it('is only their own for whoever does not build', () => {
    const all = [story('a', 'ready'), story('b', 'ready', { who: 'mira' })];
    expect(nextFor('mira', all, undefined, { builds: false }).map(({ id }) => id)).toEqual(['b']);
  });
});
