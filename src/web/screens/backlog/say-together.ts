import type { Row } from '#domain/records';
import type { StoryAct } from '#domain/story';
import type { Unfit } from '#domain/unfit';
import { sayDone } from '../story/acts.ts';

type Story = Pick<Row<'story'>, 'short' | 'assigneeId'>;

/** What was laid on stories, in words that still hold when it is taken back: `Gave 2 stories to Ben Okafor`. */
export function sayGiven(what: 'assignee' | 'estimate' | 'feature', count: string, to: string | undefined): string {
  if (what === 'estimate') return `Estimated ${count}`;
  if (what === 'assignee') return to ? `Gave ${count} to ${to}` : `Left ${count} to nobody`;
  return to ? `Put ${count} under ${to}` : `Took ${count} out of any feature`;
}

/** What was done to several stories at once; who starts what nobody had takes it, and is told so. */
export function sayTaken(act: StoryAct, stories: readonly Story[]): string {
  const [first] = stories;
  const done = `${sayDone(act)}: ${stories.length === 1 && first ? first.short : `${stories.length} stories`}`;
  const free = act === 'start' ? stories.filter(({ assigneeId }) => assigneeId === null).length : 0;
  if (free === 0) return done;
  const which = stories.length === 1 ? 'it' : free === stories.length ? 'them' : `${free} of them`;
  return `${done}. Nobody had ${which}, so you took ${free === 1 ? 'it' : 'them'}`;
}

/** Why stories were kept, each reason once: `4 stories (S-1, S-2, S-3, S-4): no acceptance criteria yet. Add one.` */
export function sayKept(unfit: readonly Unfit[]): string[] {
  const alike = Map.groupBy(unfit, ({ short, why }) =>
    why.startsWith(`${short} `) ? why.slice(short.length + 1) : why,
  );
  return [...alike].map(([rest, those]) => {
    const [first] = those;
    if (those.length === 1 && first) return first.why;
    const shorts = those.map(({ short }) => short);
    const named = shorts.length > most ? `${shorts.slice(0, most).join(', ')}…` : shorts.join(', ');
    return `${those.length} stories (${named}): ${rest.replace(/^has /, '')}`;
  });
}

/** So many stories of one reason are named. */
const most = 8;
