import { expect, test } from 'vitest';
import { rules } from './rules/all.ts';
import { namedIn, sayFinding } from './say-finding.ts';

const evidence = {
  ...{
    toWhom: 'Norrbo',
    promised: '2026-12-12',
    p85: '2027-01-16',
    why: 'The fair',
    deadlineOn: '2027-01-10',
    late: [1],
  },
  ...{ count: 12, stories: ['s1', 's2', 's3', 's4'], stage: 'parked', waiting: [{ feature: 'f2', ready: 2 }], days: 4 },
  ...{
    committed: 8,
    added: 2,
    removed: 1,
    points: 20,
    capacity: 15,
    since: '2026-11-01',
    base: 6,
    text: 'Which seal?',
  },
  ...{ blocking: true, proposals: ['p1', 'p2'], proposer: 'm1', state: 'offered', toRole: 'po', dueOn: '2026-12-01' },
  ...{ supports: 2, contradicts: 3, name: 'Legal', stance: 'against', note: 'Noise law', statedOn: '2026-12-09' },
  ...{ launchedOn: '2026-12-01', lost: ['s1'], writtenOn: '2026-12-02', people: 3, says: ['Promises', 'Budget'] },
};
const kinds = [...Object.values(rules).map(({ kind }) => kind), 'forecast-past-promise', 'forecast-past-deadline'];

test.each(kinds)('%s is said in whole sentences, without a hole', (kind) => {
  const finding = { kind, subjectKind: 'feature', subjectId: 'f1', evidence };
  const { title, detail } = sayFinding(finding, (of, id) => `${of} ${id}`);
  expect(title).not.toContain(kind);
  for (const said of [title, detail]) expect(said).not.toMatch(/undefined|null|NaN|Invalid|\[object| {2}/);
  expect(detail).toMatch(/[.”]$/);
});

test('what the words name can be looked up beforehand', () => {
  const finding = { kind: 'work-without-reason', subjectKind: 'team', subjectId: 't1', evidence };
  const known = new Set(namedIn(finding).map(({ kind, id }) => `${kind} ${id}`));
  sayFinding(finding, (kind, id) => {
    expect(known).toContain(`${kind} ${id}`);
    return id;
  });
});
