import { z } from 'zod';
import { ask } from '#catalogue/define';
import { aboutOf, aboutRefs } from '#domain/about';
import { rowShape } from '#domain/row-shape';
import { ref } from '#domain/shapes';
import { Problem } from '#lib/problem';
import { commentPage } from '#store/comments';
import { lastSeq } from '#store/diary';

export const listComments = ask({
  name: 'comment.list',
  says: 'List what was said about a record: the newest comments, oldest first',
  input: z.strictObject({
    ...aboutRefs,
    before: ref('comment').optional().meta({ description: 'only those before this one: `earlier` of the page before' }),
    limit: z.number().int().min(1).max(200).default(50),
  }),
  output: z.object({
    comments: z.array(rowShape('comment')),
    earlier: z.string().nullable().meta({ description: 'where there are earlier ones: what to pass as `before`' }),
    total: z.number(),
    upTo: z.number().meta({ description: 'to be passed on by whoever answers: what they have read' }),
  }),
  right: 'member',
  answer: async (read, { before, limit, ...input }) => {
    const about = aboutOf(input);
    if ('refused' in about) throw new Problem(about.refused);
    // Read first, so that nothing counts as read that came in meanwhile.
    const upTo = await lastSeq(read.db, read.workspace);
    const { comments, total } = await commentPage(read, { ...about, before, limit: limit + 1 });
    const page = comments.slice(-limit);
    return { comments: page, earlier: comments.length > limit ? (page[0]?.id ?? null) : null, total, upTo };
  },
  examples: [
    { says: 'The thread of a story', as: 'team', input: { story: '$queue' } },
    { says: 'One record is asked about', as: 'team', input: {}, gives: 'invalid' },
  ],
});
