import { z } from 'zod';
import { define } from '#catalogue/define';
import { ref, seen, words } from '#domain/shapes';
import { confidences, latestOf, measure } from '#domain/strategy';

const output = z.object({ id: z.string() });

export const sayCheckIn = define({
  name: 'checkIn.say',
  says: 'Say where a key result stands today, and how sure one is to reach it',
  input: z.strictObject({
    keyResult: ref('keyResult'),
    value: measure(),
    confidence: z.enum(confidences),
    note: words().nullable().default(null),
    seen: seen(),
  }),
  output,
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['keyResult'] },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const result = found.get('keyResult', input.keyResult);
    const id = ctx.id();
    const row = {
      keyResultId: result.id,
      value: input.value,
      confidence: input.confidence,
      note: input.note,
      saidBy: ctx.actor.member,
      saidOn: ctx.today,
    };
    return {
      changes: [
        { op: 'create', kind: 'checkIn', id, product: ctx.product, row },
        ...(result.current === input.value
          ? []
          : [{ op: 'update' as const, kind: 'keyResult' as const, id: result.id, set: { current: input.value } }]),
      ],
      output: { id },
    };
  },
  examples: [
    {
      says: 'The owner says where it stands',
      as: 'po',
      input: {
        keyResult: '$onSite',
        value: 71,
        confidence: 'on track',
        note: 'Since the queue works',
        seen: { $onSite: 2 },
      },
    },
    {
      says: 'Somebody else said a number meanwhile',
      as: 'po',
      input: { keyResult: '$onSite', value: 70, confidence: 'at risk', seen: { $onSite: 1 } },
      gives: 'conflict',
    },
    {
      says: 'A number is needed',
      as: 'po',
      input: { keyResult: '$onSite', value: 'many' as never, confidence: 'at risk', seen: { $onSite: 2 } },
      gives: 'invalid',
    },
  ],
});

export const removeCheckIn = define({
  name: 'checkIn.remove',
  says: 'Take a check-in back; the key result stands where the one before said',
  input: z.strictObject({ checkIn: ref('checkIn'), seen: seen() }),
  output,
  right: 'strategy',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['keyResult'] },
  load: async (read, { checkIn }, found) => {
    const { keyResultId } = found.get('checkIn', checkIn);
    return { result: await read.one('keyResult', keyResultId), said: await read.all('checkIn', { keyResultId }) };
  },
  decide: ({ result, said }, { checkIn }) => {
    const left = said.filter(({ id }) => id !== checkIn);
    const current = latestOf(left)?.value ?? result?.start;
    return {
      changes: [
        { op: 'delete', kind: 'checkIn', id: checkIn },
        ...(result && current !== undefined && current !== result.current
          ? [{ op: 'update' as const, kind: 'keyResult' as const, id: result.id, set: { current } }]
          : []),
      ],
      output: { id: checkIn },
    };
  },
  examples: [
    { says: 'The number was wrong', as: 'pm', input: { checkIn: '$onSiteSaid', seen: { $onSite: 2 } } },
    {
      says: 'The owner proposes to take it back',
      as: 'po',
      input: { checkIn: '$onSiteSaid', seen: { $onSite: 2 } },
      gives: 'proposed',
    },
  ],
});
