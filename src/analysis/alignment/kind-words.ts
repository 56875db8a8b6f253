/** What findings of each kind have in common, as their group is headed. */
const words: Record<string, string> = {
  'forecast-past-promise': 'Forecasts past a promise',
  'forecast-past-deadline': 'Forecasts past a deadline',
  'promise-without-stories': 'Promised without any work planned',
  'claim-unsupported': 'Claims without support',
  'note-unmended': 'Messages to be mended',
  'asker-not-told': 'People not told',
  'complaint-unanswered': 'Complaints without an answer',
  'objecting-stakeholder': 'Objections not settled',
  'feature-without-evidence': 'Built without customers’ words',
  'work-without-reason': 'Work without a reason',
  'objective-without-features': 'Objectives that nothing serves',
  'outcome-not-measured': 'Outcomes not measured',
  'feature-scope-moved': 'Features whose scope moved',
  'sprint-scope-moved': 'Sprints whose scope moved',
  'sprint-over-full': 'Sprints over capacity',
  'work-out-of-order': 'Work before its turn',
  'question-waiting': 'Questions waiting',
  'handoff-stuck': 'Handoffs stuck',
  'proposal-waiting': 'Proposals waiting',
  'action-overdue': 'Actions overdue',
  'duty-uncovered': 'Decisions that nobody can take',
};

/** What the findings of a kind are called together; a kind without words is told by its name. */
export function sayFindingKind(kind: string): string {
  return words[kind] ?? kind.slice(0, 1).toUpperCase() + kind.slice(1).replaceAll('-', ' ');
}

/** The kind of the finding that a key names. */
export function findingKindOf(key: string): string {
  return key.split(' ')[0] ?? key;
}
