/** What a field of a record holds; `T` is its type in TypeScript and on the wire. */
export type Field<T> = {
  readonly type: FieldType;
  readonly nullable: boolean;
  readonly heavy: boolean;
  readonly secret: boolean;
  /** The kind of record that an id names. */
  readonly to?: string;
  /** Never set: it carries `T`. */
  readonly holds?: T;
};
type FieldType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'instant' | 'json' | 'id';

const field = <T>(type: FieldType): Field<T> => ({ type, nullable: false, heavy: false, secret: false });
const text = field<string>('text');
const integer = field<number>('integer');
const number = field<number>('number');
const boolean = field<boolean>('boolean');
/** A civil date, `2026-12-12`, a string from end to end. */
const date = field<string>('date');
/** A moment in UTC, ISO 8601. */
const instant = field<string>('instant');
const to = (kindName: string): Field<string> => ({ ...field<string>('id'), to: kindName });
const json = <T>(): Field<T> => field<T>('json');
const oneOf = <T extends string>(..._words: T[]): Field<T> => field<T>('text');
const maybe = <T>(of: Field<T>): Field<T | null> => ({ ...of, nullable: true }) as Field<T | null>;
/** Too long for lists: kept out of the snapshot and the live stream, asked for when a page opens. */
const heavy = <T>(of: Field<T>): Field<T> => ({ ...of, heavy: true });
/** Leaves the store for nobody, not even into the diary. */
const secret = <T>(of: Field<T>): Field<T> => ({ ...of, secret: true });

type Fields = Record<string, Field<unknown>>;
/** Who may see a record once they may see its product: everybody, administrators, or one member and administrators. */
type Audience = 'all' | 'admin' | { member: string };
type KindSpec<F extends Fields> = {
  readonly table: string;
  /** Letter of the short id, one series a workspace: `F-112`. */
  readonly short?: string;
  /** A field, unique in the workspace, by which people may name the record as well. */
  readonly handle?: string;
  /** Whose records these are: a product's (column `product_id`), the workspace's, or the product itself. */
  readonly scope: 'product' | 'workspace' | 'self';
  readonly audience: Audience;
  /** True: every browser keeps these rows (snapshot and feed). False: asked for by query. */
  readonly held: boolean;
  /** The record whose lock covers this one, by the field that names it. */
  readonly parent?: { readonly kind: string; readonly field: string };
  /** The field of the parent in which the writer keeps how many of these it has. */
  readonly counts?: string;
  /** True where the record stands in a hand-ordered list of its product. */
  readonly ranked?: boolean;
  readonly fields: F;
};
const kind = <const S extends KindSpec<Fields>>(spec: S): S => spec;

/** Every kind of recorded thing, in the order in which rows are locked. */
export const kinds = {
  workspace: kind({
    table: 'workspace',
    scope: 'workspace',
    audience: 'all',
    held: true,
    fields: { name: text, use: oneOf('normal', 'test', 'sample'), clock: maybe(instant) },
  }),
  member: kind({
    table: 'member',
    scope: 'workspace',
    audience: 'all',
    held: true,
    fields: { accountId: secret(text), name: text, email: text, admin: boolean, state: oneOf('active', 'removed') },
  }),
  product: kind({
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
    },
  }),
  invitation: kind({
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
  }),
  key: kind({
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
  }),
  team: kind({
    table: 'team',
    scope: 'product',
    audience: 'all',
    held: true,
    fields: { name: text, works: oneOf('sprints', 'flow') },
  }),
  role: kind({
    table: 'role',
    scope: 'product',
    audience: 'all',
    held: true,
    fields: {
      memberId: to('member'),
      role: oneOf('pm', 'po', 'team', 'designer', 'marketing', 'sales', 'support', 'stakeholder'),
    },
  }),
  right: kind({
    table: 'right_rule',
    scope: 'product',
    audience: 'all',
    held: true,
    fields: { right: text, roles: json<string[]>() },
  }),
  feature: kind({
    table: 'feature',
    short: 'F',
    scope: 'product',
    audience: 'all',
    held: true,
    fields: {
      title: text,
      stage: oneOf(
        'idea',
        'exploring',
        'qualified',
        'committed',
        'delivering',
        'shipped',
        'measured',
        'retired',
        'parked',
        'declined',
      ),
      stageReason: maybe(text),
      problem: heavy(text),
      outcome: heavy(text),
      scopeIn: heavy(text),
      scopeOut: heavy(text),
      windowStart: maybe(date),
      windowEnd: maybe(date),
    },
  }),
  promise: kind({
    table: 'promise',
    scope: 'product',
    audience: 'all',
    held: true,
    parent: { kind: 'feature', field: 'featureId' },
    fields: {
      featureId: to('feature'),
      toWhom: text,
      dueOn: date,
      madeBy: to('member'),
      madeOn: date,
      state: oneOf('open', 'kept', 'withdrawn'),
      note: maybe(text),
    },
  }),
  story: kind({
    table: 'story',
    short: 'S',
    scope: 'product',
    audience: 'all',
    held: true,
    ranked: true,
    fields: {
      title: text,
      description: heavy(text),
      kind: oneOf('story', 'bug', 'chore', 'spike'),
      state: oneOf('draft', 'ready', 'in progress', 'in review', 'accepted', 'cut'),
      estimate: maybe(number),
      teamId: to('team'),
      featureId: maybe(to('feature')),
      assigneeId: maybe(to('member')),
      criteria: integer,
      rank: maybe(text),
      createdOn: date,
      startedOn: maybe(date),
      finishedOn: maybe(date),
      flags: json<string[]>(),
      externalId: maybe(text),
      importId: maybe(to('import')),
      rejection: maybe(text),
    },
  }),
  criterion: kind({
    table: 'criterion',
    scope: 'product',
    audience: 'all',
    held: false,
    parent: { kind: 'story', field: 'storyId' },
    counts: 'criteria',
    fields: { storyId: to('story'), position: integer, text: text, met: maybe(boolean), evidence: maybe(text) },
  }),
  feedback: kind({
    table: 'feedback',
    short: 'V',
    scope: 'product',
    audience: 'all',
    held: false,
    fields: {
      text: text,
      kind: oneOf('request', 'problem', 'complaint', 'praise', 'question'),
      who: maybe(text),
      customer: maybe(text),
      source: text,
      state: oneOf('unprocessed', 'processed', 'archived'),
      receivedOn: date,
      externalId: maybe(text),
      importId: maybe(to('import')),
    },
  }),
  insight: kind({
    table: 'insight',
    scope: 'product',
    audience: 'all',
    held: true,
    parent: { kind: 'feature', field: 'featureId' },
    fields: {
      feedbackId: to('feedback'),
      featureId: to('feature'),
      startAt: integer,
      endAt: integer,
      quote: text,
      stance: oneOf('supports', 'contradicts'),
      importance: integer,
      linkedBy: to('member'),
      who: maybe(text),
      customer: maybe(text),
      source: text,
      receivedOn: date,
    },
  }),
  proposal: kind({
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
      state: oneOf('waiting', 'accepted', 'declined', 'lapsed', 'withdrawn'),
      answer: maybe(text),
      decidedById: maybe(to('member')),
      lapsesOn: date,
      subjectKind: maybe(text),
      subjectId: maybe(text),
    },
  }),
  import: kind({
    table: 'import',
    scope: 'product',
    audience: 'all',
    held: true,
    fields: {
      kind: oneOf('backlog', 'history', 'feedback'),
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
  }),
} as const;

/** Ids and short ids made before a command decides, kept with a proposal so that acceptance makes the same things. */
export type MadeIds = { ids: string[]; shorts: Record<string, number[]> };
/** One thing a command would do, as people and programs read it. */
export type PreviewLine = {
  op: 'create' | 'update' | 'delete' | 'place';
  kind: string;
  id: string;
  name: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

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
