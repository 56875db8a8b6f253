import { z } from 'zod';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { type AnyRow, describeKind, type Kind, kindNames } from '#domain/records';
import { sampleAccount, sampleEmail, samplePeople } from '#domain/sample-people';
import { ref } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { sampleMembers } from '#store/sample';

const name = 'Harbour';

export const beginSample = define({
  name: 'sample.begin',
  says: 'Add the sample product Harbour, with made-up people and twelve weeks of work',
  input: z.strictObject({}),
  output: z.object({ id: z.string(), slug: z.string() }),
  right: 'admin',
  proposable: false,
  undo: 'none',
  guard: { blind: 'It makes something new; the slugs in use decide only what it is called.' },
  load: async (read) => ({ products: await read.all('product') }),
  decide: ({ products }, _input, ctx) => {
    const taken = new Set(products.map(({ slug }) => slug));
    const count = Array.from({ length: products.length + 1 }, (_, at) => (at === 0 ? 'harbour' : `harbour-${at + 1}`));
    const slug = count.find((one) => !taken.has(one)) ?? 'harbour';
    const id = ctx.id();
    const product: Change = {
      op: 'create',
      kind: 'product',
      id,
      row: {
        ...{ name, slug, mode: 'both', stage: 'growth', timeZone: 'Europe/Berlin' },
        ...{ vision: '', positioning: '', portal: false, sample: true },
      },
    };
    const team: Change = {
      op: 'create',
      kind: 'team',
      id: ctx.id(),
      product: id,
      row: { name: 'Crew', works: 'sprints', limits: {} },
    };
    const people = Object.entries(samplePeople).flatMap(([key, person]): Change[] => {
      const member = ctx.id();
      const email = sampleEmail(key);
      const row = {
        accountId: sampleAccount(id, key),
        name: person.name,
        email,
        admin: false,
        state: 'active' as const,
      };
      return [{ op: 'create', kind: 'member', id: member, row }, role(ctx.id(), id, member, person.role)];
    });
    const own = (['pm', 'po'] as const).map((held) => role(ctx.id(), id, ctx.actor.member, held));
    return { changes: [product, team, ...people, ...own], output: { id, slug } };
  },
  examples: [
    { says: 'The administrator looks at an example', as: 'admin', input: {} },
    { says: 'Others cannot', as: 'pm', input: {}, gives: 'not-allowed' },
  ],
});

/** Children before what they hang on; the product last. */
const kindsToRemove = kindNames.filter((kind) => describeKind(kind)?.scope === 'product').reverse();

export const removeSample = define({
  name: 'sample.remove',
  says: 'Remove a sample product with everything in it and its made-up people',
  input: z.strictObject({ product: ref('product') }),
  output: z.object({ removed: z.number() }),
  right: 'admin',
  proposable: false,
  undo: 'none',
  guard: { blind: 'Everything of the product goes, whoever changed it.' },
  bulk: true,
  load: async (read, { product }) => {
    const rows: { kind: Kind; row: AnyRow }[] = [];
    for (const kind of kindsToRemove)
      for (const row of await read.all(kind, { productId: product })) rows.push({ kind, row: row as AnyRow });
    return { rows, people: await sampleMembers(read, product) };
  },
  decide: ({ rows, people, found }, { product }) => {
    const { name: called, sample } = found.get('product', product);
    if (!sample)
      return refuse('invalid', `${called} is no sample. A product of your own is never removed whole.`, 'product');
    const gone = rows.map(({ kind, row }): Change => ({ op: 'delete', kind, id: row.id }));
    const left = people.map(({ member }): Change => ({ op: 'delete', kind: 'member', id: member }));
    return {
      changes: [...gone, ...left, { op: 'delete', kind: 'product', id: product }],
      output: { removed: gone.length },
    };
  },
  examples: [
    { says: 'The administrator has seen enough', as: 'admin', input: { product: '$sample' } },
    { says: 'A product of one’s own stays', as: 'admin', input: { product: '$field' }, gives: 'invalid' },
    { says: 'Others cannot', as: 'pm', input: { product: '$field' }, gives: 'not-allowed' },
  ],
});

function role(
  id: string,
  product: string,
  memberId: string,
  held: 'pm' | (typeof samplePeople)[keyof typeof samplePeople]['role'],
): Change {
  return { op: 'create', kind: 'role', id, product, row: { memberId, role: held } };
}
