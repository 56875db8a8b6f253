import { daysBetween } from '#lib/civil-date';
import type { Rule } from '../finding.ts';

/** A claim of a coming release with the cited stories it can no longer rest on. */
export type BrokenClaim = {
  claim: string;
  release: string;
  text: string;
  keeper: string;
  /** Cited stories that were cut, or whose feature has left the release. */
  lost: readonly string[];
  /** True where the owner has written what changed. */
  noted: boolean;
  /** The day on which it lost the first of them; null where nothing says so. */
  since: string | null;
};

/** A claim that a cited story no longer carries; its keeper mends it, after the owner has said what changed. */
export const claimUnsupported: Rule<BrokenClaim> = {
  kind: 'claim-unsupported',
  reads: ['claim', 'citation', 'story', 'release', 'changeNote', 'feature'],
  find: ({ claim, release, text, keeper, lost, noted, since }, { holders }) => ({
    of: claim,
    subjectKind: 'release',
    subjectId: release,
    since,
    evidence: {
      ...{ claim, text, lost, noted },
      settledBy: [...(noted ? [] : ['note.write']), 'claim.edit', 'claim.cite', 'claim.withdraw'],
    },
    roles: noted ? [] : holders('note'),
    members: [keeper],
  }),
};

/** The owner's word that something changed, which the message does not follow yet. */
export type OpenNote = { note: string; release: string; text: string; writtenOn: string };

/** A change note that marketing has not answered. */
export const noteUnmended: Rule<OpenNote> = {
  kind: 'note-unmended',
  reads: ['changeNote', 'release'],
  find: ({ note, release, text, writtenOn }, { holders }) => ({
    of: note,
    subjectKind: 'release',
    subjectId: release,
    since: writtenOn,
    evidence: { note, text, writtenOn, settledBy: ['note.mend'] },
    roles: holders('message'),
    members: [],
  }),
};

/** Those who asked for what a launched release brought and were told nothing. */
export type Untold = { release: string; launchedOn: string; people: number; feedback: readonly string[] };

/** Whoever launches has so long to tell. */
export const tellDays = 1;

/** People who asked and were not told that it is there. */
export const askerNotTold: Rule<Untold> = {
  kind: 'asker-not-told',
  reads: ['release', 'feature', 'insight', 'vote', 'reply', 'feedback'],
  find: ({ release, launchedOn, people, feedback }, { today, holders }) =>
    people === 0 || daysBetween(launchedOn, today) < tellDays
      ? undefined
      : {
          subjectKind: 'release',
          subjectId: release,
          since: launchedOn,
          evidence: {
            launchedOn,
            people,
            feedback,
            settledBy: ['reply.prepare', 'reply.send', 'reply.mark', 'reply.skip'],
          },
          roles: holders('reply'),
          members: [],
        },
};

/** A complaint without a resolution. */
export type OpenComplaint = {
  feedback: string;
  keeper: string | null;
  dueOn: string | null;
  receivedOn: string;
};

/** Without a keeper or a day of its own a complaint has so long. */
const complaintDays = { unkept: 2, kept: 14 };

/** A complaint whose day has passed, or that nobody keeps. */
export const complaintUnanswered: Rule<OpenComplaint> = {
  kind: 'complaint-unanswered',
  reads: ['feedback'],
  find: ({ feedback, keeper, dueOn, receivedOn }, { today, holders }) => {
    const days = daysBetween(receivedOn, today);
    const late = dueOn === null ? days >= (keeper === null ? complaintDays.unkept : complaintDays.kept) : dueOn < today;
    if (!late) return undefined;
    return {
      subjectKind: 'feedback',
      subjectId: feedback,
      since: receivedOn,
      evidence: { receivedOn, dueOn, days, settledBy: ['feedback.resolve', 'feedback.edit'] },
      roles: keeper === null ? holders('reply') : [],
      members: keeper === null ? [] : [keeper],
    };
  },
};
