import { boolean, date, heavy, instant, integer, json, maybe, oneOf, secret, text, to } from '../field.ts';
import { kind } from '../kind.ts';
import type { MadeIds, PreviewLine } from '../preview-line.ts';

/** The whole: one company, one record. */
export const workspace = kind({
  table: 'workspace',
  scope: 'workspace',
  audience: 'all',
  held: true,
  fields: { name: text, use: oneOf('normal', 'test', 'sample'), clock: maybe(instant) },
});
/** Somebody who belongs to the workspace. */
export const member = kind({
  table: 'member',
  scope: 'workspace',
  audience: 'all',
  held: true,
  fields: { accountId: secret(text), name: text, email: text, admin: boolean, state: oneOf('active', 'removed') },
});
/** What is built and sold. */
export const product = kind({
  table: 'product',
  handle: 'slug',
  scope: 'self',
  audience: 'all',
  held: true,
  fields: {
    name: text,
    slug: text,
    mode: oneOf('both', 'manager only', 'owner only', 'one person'),
    stage: oneOf('introduction', 'growth', 'maturity', 'decline', 'retired'),
    timeZone: text,
    vision: heavy(text),
    positioning: heavy(text),
    /** True while anybody may read the product's public pages. */
    portal: boolean,
    /** True for a made-up product that shows the program at work. */
    sample: boolean,
  },
});
/** A link by which somebody becomes a member. */
export const invitation = kind({
  table: 'invitation',
  scope: 'workspace',
  audience: 'admin',
  held: false,
  fields: {
    name: text,
    email: maybe(text),
    tokenHash: secret(text),
    admin: boolean,
    roles: json<{ product: string; role: string }[]>(),
    expiresAt: instant,
    acceptedBy: maybe(to('member')),
    state: oneOf('open', 'accepted', 'revoked'),
  },
});
/** What a script or an agent signs in with. */
export const key = kind({
  table: 'key',
  scope: 'workspace',
  audience: { member: 'memberId' },
  held: false,
  fields: {
    label: text,
    power: oneOf('read', 'propose', 'decide'),
    memberId: to('member'),
    hash: secret(text),
    hint: text,
    expiresAt: maybe(instant),
    revokedAt: maybe(instant),
  },
});
/** Who builds, in sprints or in flow. */
export const team = kind({
  table: 'team',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: { name: text, works: oneOf('sprints', 'flow'), limits: json<Record<string, number>>() },
});
/** What a member is in a product. */
export const role = kind({
  table: 'role',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: {
    memberId: to('member'),
    role: oneOf('pm', 'po', 'team', 'designer', 'marketing', 'sales', 'support', 'stakeholder'),
  },
});
/** A product's own row of the rights table. */
export const right = kind({
  table: 'right_rule',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: { right: text, roles: json<string[]>() },
});
/** A stored command that waits for its decider. */
export const proposal = kind({
  table: 'proposal',
  short: 'P',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: {
    command: text,
    says: text,
    input: json<Record<string, unknown>>(),
    shape: integer,
    made: json<MadeIds>(),
    preview: json<PreviewLine[]>(),
    previewHash: text,
    right: text,
    deciders: json<string[]>(),
    reason: maybe(text),
    proposerId: to('member'),
    byAgent: boolean,
    state: oneOf('waiting', 'accepted', 'declined', 'lapsed', 'withdrawn'),
    answer: maybe(text),
    decidedById: maybe(to('member')),
    lapsesOn: date,
    subjectKind: maybe(text),
    subjectId: maybe(text),
  },
});
/** A file brought in. */
export const importOf = kind({
  table: 'import',
  scope: 'product',
  audience: 'all',
  held: true,
  fields: {
    kind: oneOf('backlog', 'history', 'feedback', 'issues', 'export'),
    fileName: text,
    fileId: text,
    mapping: heavy(json<Record<string, unknown>>()),
    startedBy: to('member'),
    state: oneOf('waiting', 'done', 'refused', 'cancelled', 'undone'),
    made: integer,
    same: integer,
    refused: integer,
    report: heavy(json<Record<string, unknown>>()),
  },
});
