import type { Row } from '#domain/records';
import type { Role } from '#domain/rights';
import type { StoryAct } from '#domain/story';
import { sayCount } from '../feature/say-count.ts';
import { sayDone } from '../story/acts.ts';

type Story = Pick<Row<'story'>, 'short' | 'assigneeId'>;

/** What was laid on stories, in words that still hold when it is taken back: `Gave 2 stories to Ben Okafor`. */
export function sayGiven(what: 'assignee' | 'estimate' | 'feature', count: string, to: string | undefined): string {
  if (what === 'estimate') return to ? `Estimated ${count} at ${to}` : `Took the estimate from ${count}`;
  if (what === 'assignee') return to ? `Gave ${count} to ${to}` : `Left ${count} to nobody`;
  return to ? `Put ${count} under ${to}` : `Took ${count} out of any feature`;
}

/** What was done to stories; who is of the team and starts what nobody had takes it, and is told so. */
export function sayTaken(act: StoryAct, stories: readonly Story[], roles: readonly Role[]): string {
  const [first] = stories;
  const done = `${sayDone(act)}: ${stories.length === 1 && first ? first.short : sayCount(stories.length, 'story', 'stories')}`;
  const free =
    act === 'start' && roles.includes('team') ? stories.filter(({ assigneeId }) => assigneeId === null).length : 0;
  if (free === 0) return done;
  const which = stories.length === 1 ? 'it' : free === stories.length ? 'them' : `${free} of them`;
  return `${done}. Nobody had ${which}, so you took ${free === 1 ? 'it' : 'them'}`;
}
