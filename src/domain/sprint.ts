import { refuse } from '#lib/problem';
import type { Change } from './change.ts';
import type { FieldsOf, Row } from './records.ts';
import { isOpen } from './story.ts';

type Story = Row<'story'>;
type Sprint = Pick<Row<'sprint'>, 'id' | 'name' | 'teamId' | 'state'>;

/** What is wrong with these days of a sprint; undefined where nothing is. */
export function wrongDays(startsOn: string, endsOn: string): string | undefined {
  return endsOn < startsOn ? `The sprint would end on ${endsOn}, before it starts on ${startsOn}.` : undefined;
}

/** Why a story cannot be put into a sprint; undefined where it can. `elsewhere`: the sprint it is in now. */
export function whyNotInto(sprint: Sprint, story: Story, elsewhere: Sprint | undefined): string | undefined {
  if (!isOpen(story.state)) return `${story.short} is ${story.state}; only open stories go into a sprint.`;
  if (story.teamId !== sprint.teamId)
    return `${story.short} belongs to another team than ${sprint.name}. Give it to this team first.`;
  if (elsewhere && elsewhere.id !== sprint.id && elsewhere.state === 'running')
    return `${story.short} is in ${elsewhere.name}, which is running. Take it out of there first, with a reason.`;
  return undefined;
}

/** Why a story cannot be taken out of a sprint; undefined where it can. */
export function whyNotOut(sprint: Sprint, story: Story): string | undefined {
  if (story.sprintId !== sprint.id) return `${story.short} is not in ${sprint.name}.`;
  if (story.state === 'accepted') return `${story.short} is accepted; it stays in the sprint it was done in.`;
  return undefined;
}

/** Why a sprint cannot be committed to while another of its team runs. */
export function whyNotStart(running: string): string {
  return `${running} is still running. Close it first: a team runs one sprint at a time.`;
}

/** What makes a story unsure to commit to, such as `S-53 is a draft without an estimate`; undefined where nothing does. */
export function unsureOf({ short, state, estimate }: Pick<Story, 'short' | 'state' | 'estimate'>): string | undefined {
  if (state === 'draft') return `${short} is a draft${estimate === null ? ' without an estimate' : ''}`;
  return estimate === null ? `${short} has no estimate` : undefined;
}

/** Refuses a change of the stories of a sprint that is over, or of one that runs without saying why. */
export function refuseScope(sprint: Sprint, why: string | undefined) {
  if (sprint.state === 'closed') return refuse('invalid', `${sprint.name} is closed.`, 'sprint');
  if (sprint.state === 'running' && !why)
    return refuse(
      'invalid',
      'This sprint is running: say why its scope changes. The reason stands in its ledger.',
      'why',
    );
  return undefined;
}

type Line = { change: FieldsOf<'commitment'>['change']; reason: string | null };
type By = { id: () => string; product: string; actor: { member: string }; today: string };

/** A line of a sprint's ledger, with the estimate as it is at this moment. */
export function ledgerLine(sprint: Sprint, story: Story, { change, reason }: Line, by: By): Change {
  return {
    op: 'create',
    kind: 'commitment',
    id: by.id(),
    product: by.product,
    row: {
      sprintId: sprint.id,
      storyId: story.id,
      change,
      estimate: story.estimate,
      reason,
      doneBy: by.actor.member,
      doneOn: by.today,
    },
  };
}

/** Puts a story into a sprint, or with null into none. */
export function putInto(story: Story, sprintId: string | null): Change {
  return { op: 'update', kind: 'story', id: story.id, set: { sprintId } };
}
