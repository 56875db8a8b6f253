import type { Row } from '#domain/records';
import { type StoryAct, type StoryState, whyNot } from '#domain/story';
import { actsOf } from '../story/acts.ts';
import { type BoardState, boardStates } from './board-states.ts';

/** What it takes to bring a story from its state into a column: an act, nothing, or why it cannot go there. */
export function moveTo(from: StoryState, to: BoardState): { act: StoryAct } | { why: string } | undefined {
  if (from === to || (from === 'draft' && to === 'ready')) return from === to ? undefined : { act: 'ready' };
  const act = actFor(from, to);
  const why = act ? whyNot(act, from) : noWayBack;
  return act && !why ? { act } : { why: why ?? noWayBack };
}

/** The same for a story as it stands: also why it is not ready for the act yet. */
export function wayTo(story: Row<'story'>, to: BoardState): ReturnType<typeof moveTo> {
  const way = moveTo(story.state, to);
  const why = way && 'act' in way ? actsOf(story).find(({ act }) => act === way.act)?.because : undefined;
  return why ? { why } : way;
}

/** The same for any state, also those that no team's board shows. */
export function wayToState(story: Row<'story'>, to: string): ReturnType<typeof moveTo> {
  const shown = boardStates.find((state) => state === to);
  if (shown) return wayTo(story, shown);
  if (to === story.state) return undefined;
  if (to === 'draft' && story.state === 'ready') return { act: 'unready' };
  return { why: `${story.short} is ${story.state}: it does not become ${to} by moving.` };
}

const noWayBack =
  'A story that was begun does not become ready again. Take it out of the sprint, or cut it, and say why.';

function actFor(from: StoryState, to: BoardState): StoryAct | undefined {
  if (to === 'in progress') return from === 'in review' ? 'reject' : 'start';
  if (to === 'in review') return 'submit';
  if (to === 'accepted') return 'accept';
  return from === 'accepted' || from === 'cut' ? 'reopen' : undefined;
}
