import { z } from 'zod';
import type { Context } from '#catalogue/define';
import { define, type Example } from '#catalogue/define';
import type { Change } from '#domain/change';
import type { FieldsOf, Row } from '#domain/records';
import type { Decision } from '#domain/rights';
import { ref, seen } from '#domain/shapes';
import { type StoryAct, storyActs, whyNot, whyNotOf } from '#domain/story';
import { refuseUnfit, unfitOf } from '#domain/unfit';
import { refuse } from '#lib/problem';
import { named, several } from '../several.ts';

const input = z.strictObject({ story: ref('story').optional(), stories: several('story'), seen: seen() });
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

/** Defines an act that takes a story, or several together, from one state to another; what else it sets is `set`. */
export function actOnStory({ act, name, says, right, set, refuses, feature, examples }: Act) {
  const { to } = storyActs[act];
  return define({
    name,
    says,
    input,
    output: z.object({
      id: z.string().meta({ description: 'the first of them' }),
      state: z.string(),
      changed: z.number().meta({ description: 'how many' }),
    }),
    right,
    proposable: true,
    undo: 'fields',
    guard: { judges: ['story'] },
    load: async (read, input, found) => {
      const ids = feature
        ? named(input.story, input.stories).flatMap((id) => found.get('story', id).featureId ?? [])
        : [];
      return { served: ids.length > 0 ? await read.all('feature', { id: [...new Set(ids)] }) : [] };
    },
    decide: ({ found, served }, input, ctx) => {
      const rows = named(input.story, input.stories).map((id) => found.get('story', id));
      const [first] = rows;
      if (!first) return refuse('invalid', 'Name a story, or several.', 'story');
      const unfit = unfitOf(rows, (row) => {
        const why = whyNot(act, row.state) ?? refuses?.(row);
        return why && rows.length > 1 ? (whyNotOf(row, act) ?? why.replace(/^It\b/, row.short)) : why;
      });
      const refused = refuseUnfit(unfit, rows.length, input.story ? 'story' : 'stories');
      if (refused) return refused;
      const moved = served.flatMap((row) => {
        const fields = feature?.(row);
        return fields ? [{ op: 'update' as const, kind: 'feature' as const, id: row.id, set: fields }] : [];
      });
      const changes: Change[] = rows.map((row) => ({
        op: 'update',
        kind: 'story',
        id: row.id,
        set: { state: to, stateOn: ctx.today, ...set?.(row, ctx) },
      }));
      return { changes: [...changes, ...moved], output: { id: first.id, state: to, changed: rows.length } };
    },
    guess: () => ({ state: to }),
    examples,
  });
}
