import { z } from 'zod';

/** How a table was read, and why so. */
export const readingShape = z.object({
  encoding: z.string(),
  encodingWhy: z.string(),
  replaced: z.number(),
  delimiter: z.string(),
  delimiterWhy: z.string(),
  blankRows: z.number(),
});

/** What the dates of a file show about day and month. */
export const datesShape = z.discriminatedUnion('sure', [
  z.object({ sure: z.literal(true), shape: z.enum(['iso', 'dmy', 'mdy']), why: z.string() }),
  z.object({
    sure: z.literal(false),
    why: z.string(),
    example: z.string(),
    dayFirst: z.string().nullable(),
    monthFirst: z.string().nullable(),
  }),
]);
