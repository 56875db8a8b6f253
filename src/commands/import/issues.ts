import { z } from 'zod';
import { define } from '#catalogue/define';
import { importRights } from '#domain/import';
import { fileRef, ref } from '#domain/shapes';
import { issueChoices, type SettledIssues } from '#importers/issues/issue-choices';
import { issuesReport, lookAtIssues, mustBeSettled } from '#importers/issues/look-at-issues';
import { notFound } from '#lib/problem';
import { existingWork } from '#store/import-existing';
import { importFile } from '#store/import-files';

export const importIssues = define({
  name: 'import.issues',
  says: 'Bring in the issues of Jira, Linear or GitHub: epics, stories, sprints and how they hang together',
  input: z.strictObject({ team: ref('team'), file: fileRef(), ...issueChoices }),
  output: z.object({ id: z.string(), make: z.number(), same: z.number(), refused: z.number() }),
  right: importRights.issues,
  proposable: true,
  undo: 'none',
  guard: { blind: 'It begins something new; what is here already is left as it is.' },
  ahead: async (read, { team, file, ...choices }) => {
    const found = await importFile(read, file);
    if (!found) throw notFound();
    const looked = await lookAtIssues(found.bytes, choices, await existingWork(read, found.product, team));
    mustBeSettled(looked.read, choices);
    const settled: SettledIssues = { ...choices, dateShape: looked.read.dateShape, tool: looked.read.tool, team };
    return { fileName: found.name, fileId: file, mapping: settled, report: issuesReport(looked.plan) };
  },
  load: async (_read, _input, _found, _actor, begun) => ({ begun }),
  decide: ({ begun }, _input, ctx) => {
    const id = ctx.id();
    const { make, same, refused } = begun.report;
    const row = { ...begun, kind: 'issues', state: 'waiting', made: 0, same: 0, refused: 0 } as const;
    return {
      changes: [
        { op: 'create', kind: 'import', id, product: ctx.product, row: { ...row, startedBy: ctx.actor.member } },
      ],
      output: { id, make, same, refused },
    };
  },
  examples: [
    { says: 'The owner brings Jira along', as: 'po', input: { team: '$crew', file: '$jiraFile' } },
    {
      says: 'With a status read otherwise',
      as: 'po',
      input: { team: '$crew', file: '$jiraFile', states: { 'To Do': 'ready' } },
    },
    { says: 'The manager proposes to', as: 'pm', input: { team: '$crew', file: '$jiraFile' }, gives: 'proposed' },
    {
      says: 'Feedback holds no issues',
      as: 'po',
      input: { team: '$crew', file: '$feedbackFile' },
      gives: 'invalid',
    },
  ],
});
