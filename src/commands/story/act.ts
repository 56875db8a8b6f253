import { z } from 'zod';
import type { Context } from '#catalogue/define';
import { define, type Example } from '#catalogue/define';
import type { FieldsOf, Row } from '#domain/records';
import type { Decision } from '#domain/rights';
import { ref, seen } from '#domain/shapes';
import { type StoryAct, storyActs, whyNot } from '#domain/story';
import { refuse } from '#lib/problem';

const input = z.strictObject({ story: ref('story'), seen: seen() });
type Input = z.input<typeof input>;
type Act = {
  act: StoryAct;
  name: string;
  says: string;
  right: Decision;
  orders?: boolean;
  set?: (row: Row<'story'>, ctx: Context) => Partial<FieldsOf<'story'>>;
  refuses?: (row: Row<'story'>) => string | undefined;
  examples: readonly Example<Input>[];
};

/** Defines an act that takes a story from one state to another; what else it sets is `set`. */
export function actOnStory({ act, name, says, right, orders, set, refuses, examples }: Act) {
  const { to } = storyActs[act];
  return define({
    name,
    says,
    input,
    output: z.object({ id: z.string(), state: z.string() }),
    right,
    proposable: true,
    undo: 'fields',
    guard: { judges: ['story'] },
    ...(orders ? { orders } : {}),
    load: async () => ({}),
    decide: ({ found }, { story }, ctx) => {
      const row = found.get('story', story);
      const why = whyNot(act, row.state) ?? refuses?.(row);
      if (why) return refuse('invalid', why, 'story');
      const changes = [
        { op: 'update' as const, kind: 'story' as const, id: row.id, set: { state: to, ...set?.(row, ctx) } },
      ];
      return orders && row.rank === null
        ? {
            changes: [
              ...changes,
              { op: 'place' as const, kind: 'story' as const, id: row.id, place: { at: 'top' as const } },
            ],
            output: { id: row.id, state: to },
          }
        : { changes, output: { id: row.id, state: to } };
    },
    guess: () => ({ state: to }),
    examples,
  });
}
