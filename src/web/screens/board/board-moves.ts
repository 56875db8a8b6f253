import { type StoryAct, type StoryState, whyNot } from '#domain/story';
import type { BoardState } from './use-board.ts';

/** What it takes to bring a story from its state into a column: an act, nothing, or why it cannot go there. */
export function moveTo(from: StoryState, to: BoardState): { act: StoryAct } | { why: string } | undefined {
  if (from === to || (from === 'draft' && to === 'ready')) return from === to ? undefined : { act: 'ready' };
  const act = actFor(from, to);
  const why = act ? whyNot(act, from) : noWayBack;
  return act && !why ? { act } : { why: why ?? noWayBack };
}

const noWayBack =
  'A story that was begun does not become ready again. Take it out of the sprint, or cut it, and say why.';

function actFor(from: StoryState, to: BoardState): StoryAct | undefined {
  if (to === 'in progress') return from === 'in review' ? 'reject' : 'start';
  if (to === 'in review') return 'submit';
  if (to === 'accepted') return 'accept';
  return from === 'accepted' || from === 'cut' ? 'reopen' : undefined;
}
