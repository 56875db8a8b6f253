import type { Decision } from '#domain/rights';

/** What a file can bring in. */
export const importKinds = {
  issues: {
    says: 'Issues of Jira, Linear or GitHub',
    about: 'Epics, stories, sprints, and how they hang together.',
    one: 'issue',
    many: 'issues',
    right: 'order' as Decision,
    team: true,
  },
  backlog: {
    says: 'A backlog',
    about: 'Stories with their titles, points, criteria and features, at the end of a team’s order.',
    one: 'story',
    many: 'stories',
    right: 'order' as Decision,
    team: true,
  },
  history: {
    says: 'A team’s history',
    about: 'What it finished and when. Forecasts are made from this and nothing else.',
    one: 'finished story',
    many: 'finished stories',
    right: 'history' as Decision,
    team: true,
  },
  feedback: {
    says: 'Feedback',
    about: 'What customers said, word for word, into the inbox of Voice.',
    one: 'piece of feedback',
    many: 'pieces of feedback',
    right: undefined,
    team: false,
  },
  export: {
    says: 'An export of Throughline',
    about: 'A product with everything in it.',
    one: 'record',
    many: 'records',
    right: undefined,
    team: false,
  },
} as const;

export type ImportKind = keyof typeof importKinds;
/** The kinds whose files are tables, of which each column can be given to a field. */
export type TableKind = Extract<ImportKind, 'backlog' | 'history' | 'feedback'>;

/** Every kind, in the order in which they are offered. */
export const kindNames = Object.keys(importKinds) as ImportKind[];

/** Narrows a kind to those whose files are tables. */
export function isTableKind(kind: ImportKind): kind is TableKind {
  return kind === 'backlog' || kind === 'history' || kind === 'feedback';
}

const count = new Intl.NumberFormat('en');

/** `1 story`, `3,500 stories`. */
export function sayMade(kind: ImportKind, number: number): string {
  const { one, many } = importKinds[kind];
  return `${count.format(number)} ${number === 1 ? one : many}`;
}

/** `1 row`, `12 rows`. */
export function sayRows(number: number): string {
  return number === 1 ? '1 row' : `${count.format(number)} rows`;
}

/** `1 record`, `12 records`. */
export function sayRecords(number: number): string {
  return number === 1 ? '1 record' : `${count.format(number)} records`;
}
