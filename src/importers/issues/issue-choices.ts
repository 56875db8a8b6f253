import { z } from 'zod';
import { storyStates } from '#domain/story';
import { delimiters } from '../csv/delimiter.ts';
import { encodings } from '../csv/sniff-encoding.ts';
import { itemKinds } from './type-words.ts';

const word = z.string().max(500);

/** What a person may say about a file of issues where the guesses are wrong: fields of an input. */
export const issueChoices = {
  states: z
    .record(word, z.enum(storyStates))
    .optional()
    .meta({ description: 'our state for a status, by its word in the file; guessed for every other' }),
  kinds: z
    .record(word, z.enum(itemKinds))
    .optional()
    .meta({ description: 'what issues of a type become, by its word in the file; guessed for every other' }),
  dateShape: z.enum(['iso', 'dmy', 'mdy']).optional().meta({ description: 'how 6/7/2025 is to be read' }),
  encoding: z.enum(encodings).optional(),
  delimiter: z.enum(delimiters).optional(),
};

const choicesShape = z.object(issueChoices);
/** What a person said about a file of issues. */
export type IssueChoices = z.infer<typeof choicesShape>;

/** Everything that was settled about a file of issues when its import began. */
export const settledIssues = choicesShape.extend({ tool: z.string(), team: z.string() });
export type SettledIssues = z.infer<typeof settledIssues>;
