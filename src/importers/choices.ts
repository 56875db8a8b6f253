import { z } from 'zod';
import { delimiters } from './csv/delimiter.ts';
import { csvLimits } from './csv/limits.ts';
import { encodings } from './csv/sniff-encoding.ts';

const columns = z
  .array(
    z
      .number()
      .int()
      .min(0)
      .max(csvLimits.columns - 1),
  )
  .max(csvLimits.columns);

/** What a person may say about a file where the guesses are wrong: fields of an input. */
export const choicesOf = {
  mapping: z
    .record(z.string().max(40), columns)
    .optional()
    .meta({ description: 'positions of the columns from which each field is taken; the suggested ones if left out' }),
  dateShape: z.enum(['iso', 'dmy', 'mdy']).optional().meta({ description: 'how 6/7/2025 is to be read' }),
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(delimiters).optional(),
  headerless: z.boolean().optional().meta({ description: 'true where the first row is no row of names' }),
};

const choicesShape = z.object(choicesOf);
/** What a person said about a file. */
export type Choices = z.infer<typeof choicesShape>;

/** Everything that was settled about a file when its import began, as its record keeps it. */
export const settledShape = z.object({
  columns: z.record(z.string(), z.array(z.number())),
  dateShape: z.enum(['iso', 'dmy', 'mdy']),
  encoding: z.enum(encodings),
  delimiter: z.enum(delimiters),
  headerless: z.boolean(),
  team: z.string().nullable(),
});
export type Settled = z.infer<typeof settledShape>;
