import { z } from 'zod';
import { asksSomething, readAsked } from '#analysis/search/ask';
import { ask } from '#catalogue/define';
import { describeKind, type Kind } from '#domain/records';
import { searchedKinds } from '#domain/searched';
import { longText, ref } from '#domain/shapes';
import { countFound, plannedAnew } from '#store/search-find';
import { hitShape, hitsOf } from './hits.ts';
import { lookFor } from './look-for.ts';
import { narrow } from './narrow.ts';

export const findAnything = ask({
  name: 'search.find',
  says: 'Find anything by words, its id, people or companies; filters may stand among the words',
  input: z.strictObject({
    text: longText(300).meta({
      description:
        'words, `F-112`, and filters: kind:feedback, from:Norrbo (who said it), by:Jonas or by:me (who made it, keeps it or is asked), product:field; quotes hold words together',
    }),
    kinds: z.array(z.enum(searchedKinds)).max(searchedKinds.length).optional(),
    product: ref('product').optional(),
    skip: z.number().int().min(0).max(1000).default(0),
    limit: z.number().int().min(1).max(50).default(20),
    counts: z.boolean().default(false).meta({ description: 'tell how many fit of each kind' }),
  }),
  output: z.object({
    hits: z.array(hitShape),
    more: z.boolean(),
    said: z.array(z.string()).meta({ description: 'what of the filters was not understood' }),
    counts: z.record(z.string(), z.number()).optional(),
  }),
  right: 'member',
  notKept: 'It answers what is being typed; without the server the device itself is searched.',
  answer: async (read, { text, kinds, product, skip, limit, counts }, actor) => {
    const asked = readAsked(text);
    const { narrowed, said, nothing } = await narrow(read, asked, kinds, product, actor.member);
    if (nothing || !asksSomething(asked)) return { hits: [], more: false, said, ...(counts ? { counts: {} } : {}) };
    const number = asked.id && { number: asked.id.number, kinds: kindsOf(asked.id.letter) };
    const { found, words } = await plannedAnew(read, (planned) =>
      lookFor(planned, { asked: asked.words, number, narrowed, enough: skip + limit + 1 }),
    );
    const page = found.slice(skip, skip + limit);
    return {
      hits: await hitsOf(
        read,
        page,
        words.map(({ any }) => any),
      ),
      more: found.length > skip + limit,
      said,
      ...(counts ? { counts: await plannedAnew(read, (planned) => countFound(planned, words, number, narrowed)) } : {}),
    };
  },
  examples: [
    {
      says: 'Words and whose they are',
      as: 'pm',
      input: { text: 'basements from:Norrbo kind:feedback', product: '$field' },
    },
    { says: 'An id, and how many fit', as: 'stakeholder', input: { text: 'F-1', product: '$field', counts: true } },
    { says: 'Nothing typed finds nothing', as: 'team', input: { text: '', product: '$field' } },
    {
      says: 'Only what can be searched is a kind',
      as: 'pm',
      input: { text: 'x', kinds: ['key' as never] },
      gives: 'invalid',
    },
  ],
});

/** The kinds whose short ids have this letter; those that have any where none was typed. */
function kindsOf(letter: string | null): Kind[] {
  return searchedKinds.filter((kind) => {
    const own = describeKind(kind)?.short;
    return letter === null ? own !== undefined : own === letter;
  });
}
