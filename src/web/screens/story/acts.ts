import type { Row } from '#domain/records';
import type { Decision } from '#domain/rights';
import { type StoryAct, storyActs } from '#domain/story';

/** Something that can be done to a story as a whole now. */
export interface ActLine {
  act: StoryAct;
  /** The verb on its button: `Accept`. */
  says: string;
  /** What is said when it is done: `Accepted`. */
  done: string;
  decision: Decision;
  /** Why it cannot be done yet, and what to do. */
  because?: string | undefined;
}

const lines: Record<StoryAct, Pick<ActLine, 'says' | 'done' | 'decision'>> = {
  ready: { says: 'Make ready', done: 'Made ready', decision: 'order' },
  start: { says: 'Start', done: 'Started', decision: 'work' },
  submit: { says: 'Submit for review', done: 'Submitted', decision: 'work' },
  accept: { says: 'Accept', done: 'Accepted', decision: 'accept' },
  reject: { says: 'Reject…', done: 'Rejected', decision: 'accept' },
  unready: { says: 'Back to draft', done: 'Sent back to draft', decision: 'order' },
  reopen: { says: 'Reopen', done: 'Reopened', decision: 'order' },
  cut: { says: 'Cut', done: 'Cut', decision: 'order' },
};

/** The verb of an act: `Start`. */
export const sayAct = (act: StoryAct): string => lines[act].says;
/** What is said once it is done: `Started`. */
export const sayDone = (act: StoryAct): string => lines[act].done;
/** Whose decision an act is. */
export const decisionOf = (act: StoryAct): Decision => lines[act].decision;

/** The acts that take some of several stories on or back together, each with how many can be; what judges a story is done one by one. */
export function actsTogether<Act extends StoryAct>(
  stories: readonly Pick<Row<'story'>, 'state' | 'criteria'>[],
  acts: readonly Act[],
): { act: Act; fits: number }[] {
  return acts
    .map((act) => ({
      act,
      fits: stories.filter(
        (story) => (storyActs[act].from as readonly string[]).includes(story.state) && !lacking(act, story),
      ).length,
    }))
    .filter(({ fits }) => fits > 0);
}

/** The acts that a story in its state allows, the next step first; one that is only lacking something says what. */
export function actsOf(story: Row<'story'>, criteria?: readonly Row<'criterion'>[]): ActLine[] {
  return (Object.keys(lines) as StoryAct[])
    .filter((act) => (storyActs[act].from as readonly string[]).includes(story.state))
    .map((act) => ({ act, ...lines[act], because: lacking(act, story, criteria) }));
}

/** The acts that stand as buttons beside the menu of all: what leads on, never what takes a finished story back. */
export function nextOf(story: Row<'story'>, acts: readonly ActLine[]): ActLine[] {
  const aside: readonly StoryAct[] = ['cut', 'unready', ...(story.state === 'accepted' ? (['reopen'] as const) : [])];
  return acts.filter(({ act }) => !aside.includes(act)).slice(0, 2);
}

function lacking(act: StoryAct, story: Pick<Row<'story'>, 'criteria'>, criteria?: readonly Row<'criterion'>[]) {
  if (act === 'ready' && story.criteria === 0)
    return 'It has no acceptance criteria yet. Add one, so that the team knows when it is done.';
  if (act !== 'accept' || !criteria) return undefined;
  const unmet = criteria.filter(({ met }) => met !== true).length;
  if (unmet === 0) return undefined;
  return unmet === 1 ? 'One criterion is not marked as met.' : `${unmet} criteria are not marked as met.`;
}
