import type { FieldsOf } from './records.ts';

export type Stage = FieldsOf<'feature'>['stage'];

export const stages = [
  'idea',
  'exploring',
  'qualified',
  'committed',
  'delivering',
  'shipped',
  'measured',
  'retired',
  'parked',
  'declined',
] as const;

/** Where a feature may go from each stage by a decision of its manager; parking and declining carry a reason. */
const onward: Record<Stage, readonly Stage[]> = {
  idea: ['exploring', 'qualified', 'committed', 'parked', 'declined'],
  exploring: ['idea', 'qualified', 'committed', 'parked', 'declined'],
  qualified: ['exploring', 'committed', 'parked', 'declined'],
  // What is committed may be committed anew: a late objection is weighed without giving the work up.
  committed: ['committed', 'qualified', 'delivering', 'shipped', 'parked', 'declined'],
  delivering: ['committed', 'shipped', 'parked', 'declined'],
  shipped: ['retired'],
  measured: ['retired'],
  retired: [],
  parked: ['idea', 'exploring', 'qualified'],
  declined: ['idea', 'exploring'],
};

/** True where a feature may move between these stages. */
export function mayMove(from: Stage, to: Stage): boolean {
  return onward[from].includes(to);
}

/** The stages to which several features go together; what is weighed for each by itself is decided one at a time. */
export const stagesTogether = [
  'idea',
  'exploring',
  'delivering',
  'shipped',
  'parked',
] as const satisfies readonly Stage[];

/** True for the stages to which several features go together. */
export function goTogether(stage: Stage): boolean {
  return stagesTogether.some((one) => one === stage);
}

/** Why a feature cannot move to a stage, naming it as one of several; nothing where it can. */
export function whyNotMoved({ short, stage }: { short: string; stage: Stage }, to: Stage): string | undefined {
  if (mayMove(stage, to)) return undefined;
  return stage === to ? `${short} is ${to} already.` : `${short} is ${stage}, from where nothing becomes ${to}.`;
}

/** Why a feature in this stage can have no place on the roadmap; nothing where it can. */
export function whyNotPlaced(stage: Stage): string | undefined {
  return stage === 'parked' || stage === 'declined' || stage === 'retired'
    ? `A feature that is ${stage} has no place on the roadmap.`
    : undefined;
}

/** True where a commitment stands, so that deciding on it again leaves the stage as it is. */
export function isCommitted(stage: Stage): boolean {
  return stage === 'committed' || stage === 'delivering';
}

/** True for the stages that need a reason. */
export function needsReason(stage: Stage): boolean {
  return stage === 'parked' || stage === 'declined';
}

/** What else changes with a stage: what is parked or declined loses its place on the roadmap. */
export function offRoadmap(horizon: FieldsOf<'feature'>['horizon'], to: Stage): { horizon?: null } {
  return horizon !== null && needsReason(to) ? { horizon: null } : {};
}

/** True for the stages that somebody chooses; that a feature is being delivered or has shipped is a fact. */
export function isChoice(stage: Stage): boolean {
  return stage !== 'delivering' && stage !== 'shipped' && stage !== 'measured';
}
