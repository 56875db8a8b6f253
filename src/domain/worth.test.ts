import { describe, expect, it } from 'vitest';
import type { StoryState } from './story.ts';
import { nextFor } from './worth.ts';

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
});
