/** Something that waits for one person: what it is, since when, what it is about, and the commands that answer it. */
export type Need = {
  /** The same as long as it is the same thing. */
  key: string;
  is: string;
  /** What waits, in a sentence. */
  says: string;
  detail: string;
  /** The moment or day since when it waits. */
  since: string;
  subjectKind: string;
  subjectId: string;
  settledBy: readonly string[];
};

/** What presses first; what is missing here comes after, oldest first. */
const pressing: readonly string[] = [
  'claim-unsupported',
  'forecast-past-promise',
  'forecast-past-deadline',
  'blocking question',
  'complaint-unanswered',
  'asker-not-told',
  'go',
  'handoff',
  'objecting-stakeholder',
  'proposal',
  'note-unmended',
];
/** How early something of this kind is to be looked at; the lowest first. */
export function urgencyOf(is: string): number {
  const at = pressing.indexOf(is);
  return at === -1 ? pressing.length : at;
}

/** The needs of a person in the order in which to look at them: what presses first, then what has waited longest. */
export function inOrder(needs: readonly Need[]): Need[] {
  return [...needs].sort(
    (a, b) =>
      urgencyOf(a.is) - urgencyOf(b.is) ||
      (a.since < b.since ? -1 : a.since > b.since ? 1 : 0) ||
      (a.key < b.key ? -1 : 1),
  );
}
