import { z } from 'zod';
import { define, type Example } from '#catalogue/define';
import type { FieldsOf } from '#domain/records';
import { ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';

type State = FieldsOf<'action'>['state'];
const input = z.strictObject({ action: ref('action'), seen: seen() });

type Ending = {
  name: string;
  says: string;
  from: readonly State[];
  to: State;
  examples: readonly Example<z.input<typeof input>>[];
};

function takesTo({ name, says, from, to, examples }: Ending) {
  return define({
    name,
    says,
    input,
    output: z.object({ id: z.string(), state: z.string() }),
    right: 'member',
    proposable: true,
    undo: 'fields',
    guard: { judges: ['action'] },
    load: async () => ({}),
    decide: ({ found }, { action }, ctx) => {
      const row = found.get('action', action);
      if (!from.includes(row.state)) return refuse('invalid', `This action is ${row.state}.`, 'action');
      const set = { state: to, doneOn: to === 'done' ? ctx.today : null };
      return {
        changes: [{ op: 'update', kind: 'action', id: row.id, set }],
        output: { id: row.id, state: to },
      };
    },
    guess: () => ({ state: to }),
    examples,
  });
}

export const doneAction = takesTo({
  name: 'action.done',
  says: 'Mark an action as done',
  from: ['open'],
  to: 'done',
  examples: [
    { says: 'The phones are here', as: 'team', input: { action: '$phones', seen: { $phones: 1 } } },
    { says: 'It is done already', as: 'team', input: { action: '$drawn', seen: { $drawn: 2 } }, gives: 'invalid' },
  ],
});

export const dropAction = takesTo({
  name: 'action.drop',
  says: 'Drop an action that nobody will do',
  from: ['open'],
  to: 'dropped',
  examples: [
    { says: 'It is not needed any more', as: 'po', input: { action: '$phones', seen: { $phones: 1 } } },
    { says: 'It is done', as: 'po', input: { action: '$drawn', seen: { $drawn: 2 } }, gives: 'invalid' },
  ],
});

export const reopenAction = takesTo({
  name: 'action.reopen',
  says: 'Open an action again',
  from: ['done', 'dropped'],
  to: 'open',
  examples: [
    { says: 'It was not done after all', as: 'team', input: { action: '$drawn', seen: { $drawn: 2 } } },
    { says: 'It is open', as: 'team', input: { action: '$phones', seen: { $phones: 1 } }, gives: 'invalid' },
  ],
});
