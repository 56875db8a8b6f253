import type { FieldsOf } from './records.ts';

/** Something a story still lacks to be ready. */
export type Lack = 'title' | 'criteria' | 'estimate' | 'reason' | 'answer' | 'blocked' | 'needs';
/** What is missing, in words that go on from "it has" or stand alone: `no criteria`, `waits for S-12`. */
export type Missing = { what: Lack; says: string };

/** What readiness is computed from. */
export type ReadinessFacts = {
  story: Pick<FieldsOf<'story'>, 'title' | 'criteria' | 'estimate' | 'featureId' | 'kind' | 'soThat' | 'blockedWhy'>;
  /** The open questions about it for which work waits, by short id. */
  questions: readonly string[];
  /** The stories it needs. */
  needs: readonly { short: string; state: FieldsOf<'story'>['state'] }[];
};

const list = new Intl.ListFormat('en');

/** What a story lacks before the team should begin, the weightiest first; nothing where it is ready. */
export function missingOf({ story, questions, needs }: ReadinessFacts): Missing[] {
  const waiting = needs.filter(({ state }) => state !== 'accepted' && state !== 'cut');
  const lost = needs.filter(({ state }) => state === 'cut');
  const missing: (Missing | false)[] = [
    story.title.trim() === '' && { what: 'title', says: 'no title' },
    story.criteria === 0 && { what: 'criteria', says: 'no criteria' },
    story.estimate === null && { what: 'estimate', says: 'no estimate' },
    !hasReason(story) && { what: 'reason', says: 'no feature and no reason' },
    questions.length > 0 && { what: 'answer', says: `open question ${list.format(questions)}` },
    story.blockedWhy !== null && { what: 'blocked', says: `blocked: ${story.blockedWhy}` },
    waiting.length > 0 && { what: 'needs', says: `waits for ${list.format(waiting.map(({ short }) => short))}` },
    lost.length > 0 && { what: 'needs', says: `needs ${list.format(lost.map(({ short }) => short))}, which was cut` },
  ];
  return missing.filter((each) => each !== false);
}

/** A bug is its own reason; other work serves a feature, or says so that what. */
function hasReason({ kind, featureId, soThat }: ReadinessFacts['story']): boolean {
  return kind === 'bug' || featureId !== null || (soThat ?? '').trim() !== '';
}
