import type { FieldsOf } from './records.ts';

type Stage = FieldsOf<'feature'>['stage'];
type Horizon = 'now' | 'next' | 'later';

/** What the public reads of a published feature's stage. */
export const publicStatus: Record<Stage, string> = {
  idea: 'Considering',
  exploring: 'Considering',
  qualified: 'Considering',
  committed: 'Planned',
  delivering: 'In progress',
  shipped: 'Shipped',
  measured: 'Shipped',
  retired: 'Retired',
  parked: 'Not now',
  declined: 'Not planned',
};

const ended: readonly Stage[] = ['shipped', 'measured', 'retired', 'parked', 'declined'];

/** Where a published feature stands on the public roadmap; undefined for one that is only considered, or over. */
export function publicHorizon(stage: Stage, horizon: Horizon | null): Horizon | undefined {
  if (ended.includes(stage)) return undefined;
  if (horizon !== null) return horizon;
  return stage === 'delivering' ? 'now' : stage === 'committed' ? 'next' : undefined;
}

/** True where a visitor may still wish for it. */
export function takesVotes(stage: Stage): boolean {
  return !ended.includes(stage);
}
