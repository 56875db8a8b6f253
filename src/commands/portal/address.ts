import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf } from '#domain/edits';
import { mailAddress, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const confirmAddress = define({
  name: 'portal.confirm',
  says: 'Keep the address at which whoever gave feedback wants to be told what came of it',
  input: z.strictObject({ feedback: ref('feedback'), ...editOf({ email: mailAddress() }) }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { edits: { kind: 'feedback', ref: 'feedback', fields: ['email'] } },
  load: async () => ({}),
  decide: ({ found }, input) => {
    if (input.email === undefined) return refuse('invalid', 'Write the address.', 'email');
    return editing('feedback', found.get('feedback', input.feedback), input, ['email']);
  },
  guess: (_row, { email }) => (email === undefined ? {} : { email }),
  examples: [
    {
      says: 'Support notes where Marta reads her mail',
      as: 'support',
      input: { feedback: '$basements', email: 'marta@norrbo.example', was: { email: null } },
    },
    {
      says: 'Two addresses are no address',
      as: 'support',
      input: { feedback: '$basements', email: 'marta@norrbo.example, all@norrbo.example', was: { email: null } },
      gives: 'invalid',
    },
  ],
});

export const muteAddress = define({
  name: 'portal.mute',
  says: 'Note that an address wants no more mail about a product',
  input: z.strictObject({ product: ref('product'), email: mailAddress() }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'It makes something new, once for each address.' },
  load: async (read, { product, email }) => ({ known: await read.all('optOut', { productId: product, email }) }),
  decide: ({ known }, { email }, ctx) => {
    const [already] = known;
    if (already) return { changes: [], output: { id: already.id } };
    const id = ctx.id();
    return {
      changes: [{ op: 'create', kind: 'optOut', id, product: ctx.product, row: { email, since: ctx.today } }],
      output: { id },
    };
  },
  examples: [
    {
      says: 'Somebody said on the phone that they want no mail',
      as: 'support',
      input: { product: '$field', email: 'busy@norrbo.example' },
    },
    { says: 'An address must be one', as: 'support', input: { product: '$field', email: 'busy' }, gives: 'invalid' },
  ],
});

export const unmuteAddress = define({
  name: 'portal.unmute',
  says: 'Let an address have mail about a product again',
  input: z.strictObject({ product: ref('product'), email: mailAddress() }),
  output: z.object({ freed: z.number() }),
  right: 'member',
  proposable: true,
  undo: 'restore',
  guard: { blind: 'What it removes holds nothing but the address that it names.' },
  load: async (read, { product, email }) => ({ known: await read.all('optOut', { productId: product, email }) }),
  decide: ({ known }) => ({
    changes: known.map(({ id }) => ({ op: 'delete' as const, kind: 'optOut' as const, id })),
    output: { freed: known.length },
  }),
  examples: [
    {
      says: 'They want it again after all',
      as: 'support',
      input: { product: '$field', email: 'quiet@kerner.example' },
    },
  ],
});
