import { dutyUncovered } from './duty.ts';
import {
  featureWithoutEvidence,
  objectingStakeholder,
  objectiveWithoutFeatures,
  outcomeNotMeasured,
} from './evidence.ts';
import { askerNotTold, claimUnsupported, complaintUnanswered, noteUnmended } from './launch.ts';
import { featureScopeMoved, sprintOverFull, sprintScopeMoved } from './scope.ts';
import { actionOverdue, handoffStuck, proposalWaiting, questionWaiting } from './waiting.ts';
import { promiseWithoutStories, workOutOfOrder, workWithoutReason } from './work.ts';

/** Every rule that looks at records alone; what looks at forecasts stands with these. */
export const rules = {
  workWithoutReason,
  workOutOfOrder,
  promiseWithoutStories,
  sprintScopeMoved,
  sprintOverFull,
  featureScopeMoved,
  questionWaiting,
  proposalWaiting,
  handoffStuck,
  actionOverdue,
  featureWithoutEvidence,
  objectingStakeholder,
  objectiveWithoutFeatures,
  outcomeNotMeasured,
  claimUnsupported,
  noteUnmended,
  askerNotTold,
  complaintUnanswered,
  dutyUncovered,
} as const;
