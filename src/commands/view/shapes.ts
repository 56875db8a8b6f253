import { z } from 'zod';
import { cleanTitle } from '#domain/text';

const word = () =>
  z
    .string()
    .max(60)
    .regex(/^-?[a-zA-Z][a-zA-Z0-9-]*$/, 'Write the name of a column, a group or a shape.');

/** What a view says about a list, each with what it is where nothing is said. */
export const viewFields = {
  filter: z
    .string()
    .max(1000)
    .transform(cleanTitle)
    .default('')
    .meta({ description: 'the filter as it is typed: assignee:me state:draft' }),
  shape: word()
    .nullable()
    .default(null)
    .meta({ description: 'list, board, table, timeline, tree; null for the usual one' }),
  sort: word().nullable().default(null).meta({ description: 'a column, with a minus before it for the largest first' }),
  grouping: word().nullable().default(null).meta({ description: 'state, assignee, feature, stage, objective …' }),
  columns: z
    .array(word())
    .max(40)
    .nullable()
    .default(null)
    .meta({ description: 'the columns shown; null for the usual' }),
};
