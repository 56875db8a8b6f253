const words: Record<string, { one: string; many: string }> = {
  feature: { one: 'feature', many: 'Features' },
  story: { one: 'story', many: 'Stories' },
  feedback: { one: 'feedback', many: 'Feedback' },
  customer: { one: 'customer', many: 'Customers' },
  objective: { one: 'objective', many: 'Objectives' },
  keyResult: { one: 'key result', many: 'Key results' },
  release: { one: 'release', many: 'Releases' },
  sprint: { one: 'sprint', many: 'Sprints' },
  question: { one: 'question', many: 'Questions' },
  action: { one: 'action', many: 'Actions' },
  comment: { one: 'comment', many: 'Comments' },
  promise: { one: 'promise', many: 'Promises' },
  claim: { one: 'claim', many: 'Claims' },
  announcement: { one: 'announcement', many: 'Announcements' },
  spec: { one: 'spec', many: 'Specs' },
  decision: { one: 'decision', many: 'Decisions' },
  proposal: { one: 'proposal', many: 'Proposals' },
  member: { one: 'person', many: 'People' },
  team: { one: 'team', many: 'Teams' },
  product: { one: 'product', many: 'Products' },
  criterion: { one: 'acceptance criterion', many: 'Acceptance criteria' },
  demo: { one: 'demo', many: 'Demos' },
  retroNote: { one: 'retro note', many: 'Retro notes' },
  changeNote: { one: 'change note', many: 'Change notes' },
  feasibility: { one: 'feasibility', many: 'Feasibility' },
  position: { one: 'stakeholder', many: 'Stakeholders' },
  outcome: { one: 'outcome', many: 'Outcomes' },
  handoff: { one: 'handoff', many: 'Handoffs' },
};

/** What one record of a kind is called among others: `story`. */
export function sayKind(kind: string): string {
  return words[kind]?.one ?? kind;
}

/** What several of them are called, as a heading: `Stories`. */
export function sayKinds(kind: string): string {
  return words[kind]?.many ?? kind;
}
