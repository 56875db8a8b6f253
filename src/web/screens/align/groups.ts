import { sayFindingKind } from '#analysis/alignment/kind-words';
import type { Part } from '../views/arrange.ts';
import type { FindingLine } from './use-findings.ts';

/** Where what was set aside stands, of whatever kind it is. */
export const asideGroup = 'aside';
/** So many of a kind, set aside or not, have a heading of their own; fewer stand with others of what they are about. */
const own = 5;

const areas: readonly { id: string; says: string; kinds: readonly string[] }[] = [
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

/**
 * The findings by kind, in the order in which they come: the most pressing first, what was set aside last. A heading stays
 * while what is under it is settled one by one.
 */
export function byKind(lines: readonly FindingLine[]): Part<FindingLine>[] {
  const counts = new Map<string, number>();
  for (const { finding } of lines) counts.set(finding.kind, (counts.get(finding.kind) ?? 0) + 1);
  const headingOf = ({ finding }: FindingLine) => {
    if (finding.aside) return { id: asideGroup, says: 'Set aside' };
    if (counts.size === 1 || (counts.get(finding.kind) ?? 0) >= own)
      return { id: finding.kind, says: sayFindingKind(finding.kind) };
    return areas.find(({ kinds }) => kinds.includes(finding.kind)) ?? others;
  };
  const parts = new Map<string, { id: string; says: string; rows: FindingLine[] }>();
  for (const line of lines) {
    const { id, says } = headingOf(line);
    const part = parts.get(id) ?? { id, says, rows: [] };
    part.rows.push(line);
    parts.set(id, part);
  }
  return [...parts.values()];
}
