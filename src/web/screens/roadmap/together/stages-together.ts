import { mayMove, type Stage, stagesTogether } from '#domain/feature';

/** A stage to which several features go together. */
export type StageTogether = (typeof stagesTogether)[number];

const says: Record<StageTogether, string> = {
  exploring: 'Explore',
  idea: 'Back to an idea',
  delivering: 'They are being delivered',
  shipped: 'They have shipped',
  parked: 'Park',
};

/** True for a stage to which several features go together. */
export function isStageTogether(to: string): to is StageTogether {
  return stagesTogether.some((stage) => stage === to);
}

/** What is done to reach a stage: `Park`. */
export const sayStage = (stage: StageTogether): string => says[stage];

/** The stages to which some of several features can go together, each with how many can. */
export function stagesOf(features: readonly { stage: Stage }[]): { stage: StageTogether; fits: number }[] {
  return stagesTogether
    .map((stage) => ({ stage, fits: features.filter((feature) => mayMove(feature.stage, stage)).length }))
    .filter(({ fits }) => fits > 0);
}
