import { z } from 'zod';
import { define } from '#catalogue/define';
import { isTimeZone } from '#domain/clock';
import { editing, editOf, sentFields } from '#domain/edits';
import { line, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const productModes = ['both', 'manager only', 'owner only', 'one person'] as const;
const stages = ['introduction', 'growth', 'maturity', 'decline', 'retired'] as const;
const timeZone = z.string().max(60).refine(isTimeZone, 'Name a time zone like Europe/Berlin.');
const slug = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Use small letters, digits and single dashes.');

/** First words of addresses that lead elsewhere than to a product. */
const reserved =
  'api assets auth p products settings sign-in set-up invitation healthz readyz metrics mcp new inbox search'.split(
    ' ',
  );

export const createProduct = define({
  name: 'product.create',
  says: 'Create a product, with a first team',
  input: z.strictObject({
    name: line(100),
    slug: slug.optional(),
    mode: z.enum(productModes).default('both'),
    stage: z.enum(stages).default('introduction'),
    timeZone: timeZone.default('UTC'),
    team: line(100).default('Team'),
  }),
  output: z.object({ id: z.string(), slug: z.string(), team: z.string() }),
  right: 'admin',
  proposable: false,
  undo: 'none',
  guard: { blind: 'It makes something new; the slugs in use decide only what it is called.' },
  load: async (read) => ({ products: await read.all('product') }),
  decide: ({ products }, input, ctx) => {
    const wanted = input.slug ?? slugFrom(input.name);
    const taken = new Set([...reserved, ...products.map((product) => product.slug)]);
    if (input.slug && taken.has(input.slug))
      return refuse('invalid', `The address "${input.slug}" is in use already.`, 'slug');
    const id = ctx.id();
    const teamId = ctx.id();
    const row = {
      name: input.name,
      slug: firstFree(wanted, taken),
      mode: input.mode,
      stage: input.stage,
      timeZone: input.timeZone,
      vision: '',
      positioning: '',
      portal: false,
      sample: false,
    };
    return {
      changes: [
        { op: 'create', kind: 'product', id, row },
        {
          op: 'create',
          kind: 'team',
          id: teamId,
          product: id,
          row: { name: input.team, works: 'sprints', limits: {} },
        },
      ],
      output: { id, slug: row.slug, team: teamId },
    };
  },
  examples: [
    {
      says: 'The administrator opens a second product',
      as: 'admin',
      input: { name: 'Tenant portal', timeZone: 'Europe/Berlin' },
    },
    { says: 'A slug is used once', as: 'admin', input: { name: 'Field again', slug: 'field' }, gives: 'invalid' },
    { says: 'A name that is an address of the program gets another', as: 'admin', input: { name: 'API' } },
    { says: 'Others cannot', as: 'pm', input: { name: 'Tenant portal' }, gives: 'not-allowed' },
  ],
});

export const editProduct = define({
  name: 'product.edit',
  says: 'Change the name, way of working, life-cycle stage or time zone of a product',
  input: z.strictObject({
    product: ref('product'),
    ...editOf({ name: line(100), mode: z.enum(productModes), stage: z.enum(stages), timeZone }),
  }),
  output: z.object({ id: z.string() }),
  right: 'rights',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'product', ref: 'product', fields: ['name', 'mode', 'stage', 'timeZone'] } },
  load: async () => ({}),
  decide: ({ found }, input) =>
    editing('product', found.get('product', input.product), input, ['name', 'mode', 'stage', 'timeZone']),
  guess: (_row, input) => sentFields(input, ['name', 'mode', 'stage', 'timeZone']),
  examples: [
    {
      says: 'The administrator renames it',
      as: 'admin',
      input: { product: '$field', name: 'Field inspections', was: { name: 'Field' } },
    },
    {
      says: 'The manager alone proposes',
      as: 'pm',
      input: { product: '$field', mode: 'one person', was: { mode: 'both' } },
      gives: 'proposed',
    },
  ],
});

function slugFrom(name: string): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return words.slice(0, 50).replace(/-+$/, '') || 'product';
}

function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(candidate)) return candidate;
  }
}
