import type { Field } from './field.ts';
import type { Audience } from './kind.ts';
import * as align from './kinds/align.ts';
import * as conversation from './kinds/conversation.ts';
import * as define from './kinds/define.ts';
import * as deliver from './kinds/deliver.ts';
import * as discover from './kinds/discover.ts';
import * as launch from './kinds/launch.ts';
import * as strategy from './kinds/strategy.ts';
import * as views from './kinds/views.ts';
import * as voice from './kinds/voice.ts';
import * as workspace from './kinds/workspace.ts';

/** Every kind of recorded thing, in the order in which rows are locked. */
export const kinds = {
  workspace: workspace.workspace,
  member: workspace.member,
  product: workspace.product,
  invitation: workspace.invitation,
  key: workspace.key,
  team: workspace.team,
  role: workspace.role,
  right: workspace.right,
  import: workspace.importOf,
  customer: voice.customer,
  objective: strategy.objective,
  keyResult: strategy.keyResult,
  checkIn: strategy.checkIn,
  release: launch.release,
  gate: launch.gate,
  sprint: deliver.sprint,
  demo: deliver.demo,
  feature: discover.feature,
  promise: discover.promise,
  score: discover.score,
  decision: discover.decision,
  feasibility: discover.feasibility,
  position: discover.position,
  outcome: discover.outcome,
  budgetLine: strategy.budgetLine,
  spec: define.spec,
  handoff: define.handoff,
  story: deliver.story,
  criterion: deliver.criterion,
  dependency: deliver.dependency,
  commitment: deliver.commitment,
  retroNote: deliver.retroNote,
  claim: launch.claim,
  citation: launch.citation,
  changeNote: launch.changeNote,
  announcement: launch.announcement,
  feedback: voice.feedback,
  insight: voice.insight,
  vote: voice.vote,
  reply: launch.reply,
  optOut: launch.optOut,
  question: define.question,
  action: define.action,
  setAside: align.setAside,
  comment: conversation.comment,
  noticeMark: conversation.noticeMark,
  noticeSetting: conversation.noticeSetting,
  view: views.view,
  proposal: workspace.proposal,
} as const;

export type Kinds = typeof kinds;
export type Kind = keyof Kinds;
type Of<F> = F extends Field<infer T> ? T : never;
/** The fields of a record that a command may set. */
export type FieldsOf<K extends Kind> = { -readonly [P in keyof Kinds[K]['fields']]: Of<Kinds[K]['fields'][P]> };
type Base = { id: string; version: number };
type InProduct<K extends Kind> = Kinds[K]['scope'] extends 'product' ? { productId: string } : unknown;
type WithShort<K extends Kind> = Kinds[K] extends { short: string } ? { short: string } : unknown;
/** A record as it is read: its fields, id, version, and where it has them product and short id. */
export type Row<K extends Kind = Kind> = Base & InProduct<K> & WithShort<K> & FieldsOf<K>;
/** A record of any kind, where the kind is only known as the program runs. */
export type AnyRow = Base & { productId?: string; short?: string } & Record<string, unknown>;

export const kindNames = Object.keys(kinds) as Kind[];

/** The description of a kind, in the shape that generic code reads. */
export type KindDescription = {
  table: string;
  short?: string;
  handle?: string;
  scope: 'product' | 'workspace' | 'self';
  audience: Audience;
  held: boolean;
  parent?: { kind: string; field: string };
  counts?: string;
  ranked?: boolean;
  writer?: string;
  fields: Record<string, Field<unknown>>;
};

/** The description of a kind by name; undefined for a word that is no kind. */
export function describeKind(name: string): KindDescription | undefined {
  return Object.hasOwn(kinds, name) ? (kinds[name as Kind] as unknown as KindDescription) : undefined;
}

/** The column of a field: `windowEnd` is `window_end`. */
export function columnOf(fieldName: string): string {
  return fieldName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** The fields of a kind that the writer keeps by counting, which no command sets and no undo restores. */
export function countedFields(name: string): string[] {
  return Object.values(kinds as unknown as Record<string, KindDescription>).flatMap(({ parent, counts }) =>
    counts && parent?.kind === name ? [counts] : [],
  );
}
