import { addDays, daysBetween } from '#lib/civil-date';
import type { Rule } from '../finding.ts';

/** Whoever is asked has so many days before a question counts as waiting; one that blocks work has fewer. */
const patience = { question: 3, blocking: 1, proposal: 3, handoff: 3 };

/** An open question. */
export type OpenQuestion = {
  question: string;
  text: string;
  subjectKind: string;
  subjectId: string;
  toRole: string | null;
  toMember: string | null;
  blocking: boolean;
  askedBy: string;
  askedOn: string;
};

/** A question that its addressee has left unanswered for too long. */
export const questionWaiting: Rule<OpenQuestion> = {
  kind: 'question-waiting',
  reads: ['question'],
  find: ({ question, text, subjectKind, subjectId, toRole, toMember, blocking, askedBy, askedOn }, { today }) => {
    const days = daysBetween(askedOn, today);
    if (days < (blocking ? patience.blocking : patience.question)) return undefined;
    return {
      of: question,
      subjectKind,
      subjectId,
      since: askedOn,
      evidence: {
        question,
        text,
        blocking,
        askedBy,
        askedOn,
        days,
        settledBy: ['question.answer', 'question.withdraw'],
      },
      roles: toRole === null ? [] : [toRole],
      members: toMember === null ? [] : [toMember],
    };
  },
};

/** The proposals of one member that wait, oldest first. */
export type WaitingProposals = {
  proposer: string;
  proposals: readonly string[];
  since: string;
  deciders: readonly string[];
};

/** Proposals that nobody has answered for days; those of one proposer are one finding. */
export const proposalWaiting: Rule<WaitingProposals> = {
  kind: 'proposal-waiting',
  reads: ['proposal'],
  find: ({ proposer, proposals, since, deciders }, { today }) => {
    const days = daysBetween(since, today);
    const [oldest] = proposals;
    if (oldest === undefined || days < patience.proposal) return undefined;
    return {
      of: proposer,
      subjectKind: 'proposal',
      subjectId: oldest,
      since,
      evidence: { proposer, proposals, since, days, settledBy: ['proposal.accept', 'proposal.decline'] },
      roles: deciders,
      members: [],
    };
  },
};

/** The newest handoff of a feature, where it lies with somebody. */
export type OpenHandoff = {
  handoff: string;
  feature: string;
  toRole: 'designer' | 'po';
  state: 'offered' | 'returned';
  since: string;
  offeredBy: string;
};

/** A package that was neither taken nor given back, or given back and left. */
export const handoffStuck: Rule<OpenHandoff> = {
  kind: 'handoff-stuck',
  reads: ['handoff', 'feature'],
  find: ({ handoff, feature, toRole, state, since, offeredBy }, { today, holders }) => {
    const days = daysBetween(since, today);
    if (days < patience.handoff) return undefined;
    const taking = holders(toRole === 'po' ? 'handoff' : 'design');
    return {
      of: handoff,
      subjectKind: 'feature',
      subjectId: feature,
      since,
      evidence: {
        ...{ handoff, toRole, state, since, days, offeredBy },
        settledBy: state === 'offered' ? ['handoff.accept', 'handoff.return', 'handoff.withdraw'] : ['handoff.offer'],
      },
      roles: state === 'offered' ? taking : holders('spec'),
      members: [],
    };
  },
};

/** An open action with the day by which it should be done. */
export type DueAction = {
  action: string;
  text: string;
  subjectKind: string | null;
  subjectId: string | null;
  assignee: string | null;
  dueOn: string;
};

/** An action that is not done although its day has passed. */
export const actionOverdue: Rule<DueAction> = {
  kind: 'action-overdue',
  reads: ['action'],
  find: ({ action, text, subjectKind, subjectId, assignee, dueOn }, { today, holders }) =>
    dueOn >= today
      ? undefined
      : {
          of: action,
          subjectKind: subjectKind ?? 'action',
          subjectId: subjectId ?? action,
          since: addDays(dueOn, 1),
          evidence: {
            ...{ action, text, dueOn, days: daysBetween(dueOn, today) },
            settledBy: ['action.done', 'action.edit', 'action.drop'],
          },
          roles: assignee === null ? holders('order') : [],
          members: assignee === null ? [] : [assignee],
        },
};
