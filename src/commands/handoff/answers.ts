import { z } from 'zod';
import { define, type Example } from '#catalogue/define';
import type { Change } from '#domain/change';
import type { Row } from '#domain/records';
import type { Decision } from '#domain/rights';
import { line, longText, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

type To = Row<'handoff'>['toRole'];
type Answering<I> = { name: string; says: string; right: Decision; toRole: To; examples: readonly Example<I>[] };

const accepting = z.strictObject({ handoff: ref('handoff'), note: longText(10_000).optional(), seen: seen() });

/** Defines how the one to whom a feature was handed takes it. */
export function acceptOf({ name, says, right, toRole, examples }: Answering<z.input<typeof accepting>>) {
  return define({
    name,
    says,
    input: accepting,
    output: z.object({ id: z.string(), state: z.string() }),
    right,
    proposable: true,
    undo: 'fields',
    guard: { judges: ['handoff'] },
    load: async () => ({}),
    decide: ({ found }, { handoff, note }, ctx) => {
      const row = found.get('handoff', handoff);
      const why = whyNot(row, toRole);
      if (why) return refuse('invalid', why, 'handoff');
      const set = {
        state: 'accepted' as const,
        answer: note?.trim() || null,
        answeredBy: ctx.actor.member,
        answeredOn: ctx.today,
      };
      return {
        changes: [{ op: 'update', kind: 'handoff', id: row.id, set }],
        output: { id: row.id, state: 'accepted' },
      };
    },
    guess: () => ({ state: 'accepted' }),
    examples,
  });
}

const returning = z.strictObject({
  handoff: ref('handoff'),
  questions: z
    .array(line(5000))
    .min(1, 'Ask at least one question: what must be clear before it can be taken?')
    .max(20),
  note: longText(10_000).optional(),
  seen: seen(),
});

/** Defines how it is given back: with questions to those who offered it, for which work waits. */
export function returnOf({ name, says, right, toRole, examples }: Answering<z.input<typeof returning>>) {
  return define({
    name,
    says,
    input: returning,
    output: z.object({ id: z.string(), state: z.string(), questions: z.array(z.string()) }),
    right,
    proposable: true,
    undo: 'fields',
    guard: { judges: ['handoff'] },
    draws: ({ questions }) => ({ Q: questions.length }),
    load: async (read, { handoff }, found) => ({
      offerer: await read.all('role', { memberId: found.get('handoff', handoff).offeredBy }),
    }),
    decide: ({ found, offerer }, { handoff, questions, note }, ctx) => {
      const row = found.get('handoff', handoff);
      const why = whyNot(row, toRole);
      if (why) return refuse('invalid', why, 'handoff');
      const held = offerer.filter(({ productId }) => productId === ctx.product).map(({ role }) => role);
      const asks = !held.includes('pm') && held.includes('designer') ? 'designer' : 'pm';
      const asked = questions.map(
        (text): Extract<Change, { op: 'create'; kind: 'question' }> => ({
          op: 'create',
          kind: 'question',
          id: ctx.id(),
          product: ctx.product,
          short: ctx.short('Q'),
          row: {
            subjectKind: 'feature',
            subjectId: row.featureId,
            text,
            toRole: asks,
            toMember: null,
            blocking: true,
            state: 'open',
            answer: null,
            askedBy: ctx.actor.member,
            askedOn: ctx.today,
            answeredBy: null,
            answeredOn: null,
          },
        }),
      );
      const set = {
        state: 'returned' as const,
        answer: note?.trim() || null,
        questions: asked.map(({ id }) => id),
        answeredBy: ctx.actor.member,
        answeredOn: ctx.today,
      };
      return {
        changes: [{ op: 'update', kind: 'handoff', id: row.id, set }, ...asked],
        output: { id: row.id, state: 'returned', questions: set.questions },
      };
    },
    guess: () => ({ state: 'returned' }),
    examples,
  });
}

function whyNot(row: Row<'handoff'>, toRole: To): string | undefined {
  if (row.toRole !== toRole)
    return row.toRole === 'po'
      ? 'This was handed to the owner, who accepts it or gives it back.'
      : 'This was handed to the designer, who takes it or gives it back.';
  return row.state === 'offered' ? undefined : `This handoff is ${row.state} already.`;
}
