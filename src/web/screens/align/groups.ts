import type { FindingLine } from './use-findings.ts';

const groups: readonly { id: string; says: string; kinds: readonly string[] }[] = [
  {
    id: 'dates',
    says: 'Dates',
    kinds: ['forecast-past-promise', 'forecast-past-deadline', 'promise-without-stories'],
  },
  {
    id: 'said',
    says: 'What is said and told',
    kinds: ['claim-unsupported', 'note-unmended', 'asker-not-told', 'complaint-unanswered'],
  },
  {
    id: 'reasons',
    says: 'Reasons',
    kinds: [
      'objecting-stakeholder',
      'feature-without-evidence',
      'work-without-reason',
      'objective-without-features',
      'outcome-not-measured',
    ],
  },
  {
    id: 'work',
    says: 'Scope and order of the work',
    kinds: ['feature-scope-moved', 'sprint-scope-moved', 'sprint-over-full', 'work-out-of-order'],
  },
  {
    id: 'answers',
    says: 'Waiting for an answer',
    kinds: ['question-waiting', 'handoff-stuck', 'proposal-waiting', 'action-overdue'],
  },
];
const others = { id: 'others', says: 'Who decides' };
const aside = { id: 'aside', says: 'Set aside' };

/** The findings by what they are about, in the order in which they come; the most pressing group first, what was set aside last. */
export function inGroups(lines: readonly FindingLine[]): { id: string; says: string; lines: FindingLine[] }[] {
  const found = new Map<string, { id: string; says: string; lines: FindingLine[] }>();
  for (const line of lines) {
    const { id, says } = line.finding.aside
      ? aside
      : (groups.find(({ kinds }) => kinds.includes(line.finding.kind)) ?? others);
    const group = found.get(id) ?? { id, says, lines: [] };
    group.lines.push(line);
    found.set(id, group);
  }
  return [...found.values()];
}
