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
  set?: (row: Row<'story'>, ctx: Context) => Partial<FieldsOf<'story'>>;
  refuses?: (row: Row<'story'>) => string | undefined;
  /** What it makes of the story's feature, in whatever stage that is. */
  feature?: (row: Row<'feature'>) => Partial<FieldsOf<'feature'>> | undefined;
  examples: readonly Example<Input>[];
};

/** Defines an act that takes a story from one state to another; what else it sets is `set`. */
export function actOnStory({ act, name, says, right, set, refuses, feature, examples }: Act) {
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
    load: async (read, { story }, found) => {
      const { featureId } = found.get('story', story);
      return { served: feature && featureId ? await read.one('feature', featureId) : undefined };
    },
    decide: ({ found, served }, { story }, ctx) => {
      const row = found.get('story', story);
      const why = whyNot(act, row.state) ?? refuses?.(row);
      if (why) return refuse('invalid', why, 'story');
      const moved = served && feature?.(served);
      const changes = [
        {
          op: 'update' as const,
          kind: 'story' as const,
          id: row.id,
          set: { state: to, stateOn: ctx.today, ...set?.(row, ctx) },
        },
        ...(served && moved ? [{ op: 'update' as const, kind: 'feature' as const, id: served.id, set: moved }] : []),
      ];
      return { changes, output: { id: row.id, state: to } };
    },
    guess: () => ({ state: to }),
    examples,
  });
}
