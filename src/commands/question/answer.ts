import { z } from 'zod';
import { define } from '#catalogue/define';
import { longText, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const answerQuestion = define({
  name: 'question.answer',
  says: 'Answer a question; what the owner was asked, the owner answers',
  input: z.strictObject({ question: ref('question'), answer: longText(10_000), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['question'] },
  load: async () => ({}),
  decide: ({ found }, input, ctx) => {
    const row = found.get('question', input.question);
    if (row.state !== 'open')
      return refuse('invalid', `This question is ${row.state}. Reopen it to answer it anew.`, 'question');
    if (row.toRole === 'po' && !ctx.decides('handoff'))
      return refuse(
        'not-allowed',
        'The product owner answers this one. Put what you know into a question of your own, or ask it of somebody else.',
        'question',
      );
    const answer = input.answer.trim();
    if (answer === '') return refuse('invalid', 'Write the answer.', 'answer');
    const set = { state: 'answered' as const, answer, answeredBy: ctx.actor.member, answeredOn: ctx.today };
    return { changes: [{ op: 'update', kind: 'question', id: row.id, set }], output: { id: row.id } };
  },
  guess: (_row, input) => ({ state: 'answered', answer: input.answer }),
  examples: [
    {
      says: 'The owner answers what the owner was asked',
      as: 'po',
      input: { question: '$howLong', answer: 'Thirty days, then it asks.', seen: { $howLong: 1 } },
    },
    {
      says: 'Anybody who knows answers what Mira was asked',
      as: 'support',
      input: { question: '$whichPhones', answer: 'Android 12 and newer.', seen: { $whichPhones: 1 } },
    },
    {
      says: 'Nobody answers for the owner',
      as: 'sales',
      input: { question: '$howLong', answer: 'For ever.', seen: { $howLong: 1 } },
      gives: 'not-allowed',
    },
    {
      says: 'An answered one is reopened first',
      as: 'po',
      input: { question: '$answered', answer: 'Otherwise.', seen: { $answered: 2 } },
      gives: 'invalid',
    },
  ],
});
