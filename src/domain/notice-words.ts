import type { ThreadKind, Why } from './notice.ts';

type Said = { why: Why; actorName: string; was: string | null; is: string | null };

const words: Record<Why, (said: Said) => string> = {
  mentioned: ({ actorName }) => `${actorName} mentioned you`,
  commented: ({ actorName }) => `${actorName} commented`,
  assigned: ({ actorName }) => `${actorName} gave it to you`,
  blocked: ({ actorName }) => `${actorName} says it is blocked`,
  unblocked: ({ actorName }) => `${actorName} says it is blocked no longer`,
  rejected: ({ actorName }) => `${actorName} rejected it`,
  asked: ({ actorName }) => `${actorName} asks you`,
  answered: ({ actorName }) => `${actorName} answered your question`,
  offered: ({ actorName }) => `${actorName} hands it over to you`,
  returned: ({ actorName }) => `${actorName} gave back what you handed over`,
  taken: ({ actorName }) => `${actorName} took what you handed over`,
  decided: ({ actorName, is }) => (is === 'lapsed' ? 'Your proposal lapsed' : `${actorName} ${is} your proposal`),
  promise: ({ actorName, was, is }) =>
    was !== null && is !== null
      ? `${actorName} moved a promise from ${was} to ${is}`
      : is === 'kept'
        ? `${actorName} noted that a promise was kept`
        : `${actorName} withdrew a promise`,
  release: ({ actorName, is }) => `${actorName} ${is} it`,
  imported: ({ is }) => (is === 'done' ? 'Your import is done' : 'Your import was refused'),
};

/** Why somebody is told of something, in words. */
export function sayWhy(said: Said): string {
  return words[said.why](said);
}

const places: Record<ThreadKind, (id: string, short: string | null) => string> = {
  feature: (id, short) => `/features/${short ?? id}`,
  story: (id, short) => `/stories/${short ?? id}`,
  release: (id, short) => `/releases/${short ?? id}`,
  customer: (id, short) => `/customers/${short ?? id}`,
  feedback: (id, short) => `/voice?open=${short ?? id}`,
  sprint: (id) => `/sprint?sprint=${id}`,
  objective: (id, short) => `/strategy#${short ?? id}`,
  product: () => '',
  proposal: (id) => `/align?tab=proposals#${id}`,
};

/** Where the record of a thread is to be read, in the product of this slug. */
export function threadAddress(
  slug: string,
  { subjectKind, subjectId, short }: { subjectKind: ThreadKind; subjectId: string; short: string | null },
): string {
  return `/${slug}${places[subjectKind](subjectId, short)}`;
}
