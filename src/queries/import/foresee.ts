import { z } from 'zod';
import { ask } from '#catalogue/define';
import { reportShape } from '#domain/import';
import { fileRef, ref } from '#domain/shapes';
import { storyStates } from '#domain/story';
import { issueChoices } from '#importers/issues/issue-choices';
import { toolNames, tools } from '#importers/issues/item';
import { issuesReport, lookAtIssues } from '#importers/issues/look-at-issues';
import { itemKinds } from '#importers/issues/type-words';
import { notFound } from '#lib/problem';
import { existingWork } from '#store/import-existing';
import { importFile } from '#store/import-files';
import { datesShape, readingShape } from './shapes.ts';

const why = z
  .enum(['chosen', 'known', 'told', 'alike', 'guess'])
  .meta({ description: 'told: by the tool itself; alike: by a part of the word; guess: nothing speaks for it' });
const shown = 20;
const words = 300;

export const foreseeIssues = ask({
  name: 'import.foresee',
  says: 'Look at a file of issues: what its statuses and types are taken for, and exactly what importing it would do',
  input: z.strictObject({ file: fileRef(), team: ref('team'), ...issueChoices }),
  output: z.object({
    file: z.object({ name: z.string(), bytes: z.number(), rows: z.number() }),
    tool: z.enum(tools),
    says: z.string(),
    reading: readingShape.nullable().meta({ description: 'null where the file is JSON' }),
    dates: datesShape,
    dateShape: z.enum(['iso', 'dmy', 'mdy']).nullable().meta({ description: 'null: ask, the import needs it said' }),
    states: z.array(z.object({ word: z.string(), count: z.number(), to: z.enum(storyStates), why })),
    kinds: z.array(z.object({ word: z.string(), count: z.number(), to: z.enum(itemKinds), why })),
    report: reportShape,
    rows: z.array(
      z.object({
        externalId: z.string(),
        title: z.string(),
        kind: z.string(),
        state: z.string(),
        estimate: z.number().nullable(),
        sprint: z.string().nullable(),
        createdOn: z.string().nullable(),
        finishedOn: z.string().nullable(),
        words: z.string(),
      }),
    ),
  }),
  right: 'member',
  notKept: 'It reads a file that is about to be imported.',
  answer: async (read, { file, team, ...choices }) => {
    const found = await importFile(read, file);
    if (!found) throw notFound();
    const looked = await lookAtIssues(found.bytes, choices, await existingWork(read, found.product, team));
    const { plan } = looked;
    const open = !looked.read.dates.sure && choices.dateShape === undefined;
    return {
      file: { name: found.name, bytes: found.bytes.length, rows: looked.read.items.length },
      tool: plan.tool,
      says: `This is an export of ${toolNames[plan.tool]}.`,
      reading: looked.read.reading,
      dates: looked.read.dates,
      dateShape: open ? null : looked.read.dateShape,
      states: plan.meanings.states.slice(0, words),
      kinds: plan.meanings.kinds.slice(0, words),
      report: issuesReport(plan),
      rows: plan.stories.slice(0, shown).map(({ item, kind, state }) => ({
        externalId: item.key,
        title: item.title,
        kind,
        state,
        estimate: item.estimate,
        sprint: item.sprints.at(-1)?.name ?? null,
        createdOn: item.createdOn,
        finishedOn: item.finishedOn,
        words: item.description.slice(0, words).toWellFormed(),
      })),
    };
  },
  examples: [
    { says: 'Before Jira comes along', as: 'po', input: { file: '$jiraFile', team: '$crew' } },
    {
      says: 'With a type left out',
      as: 'po',
      input: { file: '$jiraFile', team: '$crew', kinds: { Task: 'leave out' } },
    },
  ],
});
