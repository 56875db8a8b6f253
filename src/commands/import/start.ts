import { z } from 'zod';
import { type Context, define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { importRights } from '#domain/import';
import type { FieldsOf } from '#domain/records';
import { fileRef, ref } from '#domain/shapes';
import { type Choices, choicesOf, type Settled } from '#importers/choices';
import type { ImportKind } from '#importers/csv/kind';
import { lookAtFile, settled } from '#importers/look-at-file';
import { reportOf } from '#importers/report';
import { notFound } from '#lib/problem';
import { importFile } from '#store/import-files';
import { outsideIds } from '#store/imports';
import type { Read } from '#store/read';

const output = z.object({ id: z.string(), make: z.number(), same: z.number(), refused: z.number() });
type Begun = Omit<FieldsOf<'import'>, 'startedBy'>;

/** Reads the file and plans its import, so that what cannot be imported is refused at once. */
async function begin(read: Read, kind: ImportKind, input: Choices & { file: string; team?: string }): Promise<Begun> {
  const file = await importFile(read, input.file);
  if (!file) throw notFound();
  const look = await lookAtFile(file.bytes, kind, input, await outsideIds(read, file.product, kind));
  const plan = settled(look, input);
  const { encoding, delimiter } = look.table.reading;
  const mapping: Settled = {
    columns: Object.fromEntries(Object.entries(look.mapping).map(([field, columns]) => [field, [...columns]])),
    dateShape: look.dateShape,
    encoding,
    delimiter,
    headerless: input.headerless ?? false,
    team: input.team ?? null,
  };
  return {
    kind,
    fileName: file.name,
    fileId: input.file,
    mapping,
    state: 'waiting',
    made: 0,
    same: 0,
    refused: 0,
    report: reportOf(plan),
  };
}

function beginning(begun: Begun, ctx: Context): { changes: Change[]; output: z.output<typeof output> } {
  const id = ctx.id();
  const { make, same, refused } = begun.report as { make: number; same: number; refused: number };
  const row = { ...begun, startedBy: ctx.actor.member };
  return {
    changes: [{ op: 'create', kind: 'import', id, product: ctx.product, row }],
    output: { id, make, same, refused },
  };
}

const guard = { blind: 'It begins something new; what is here already is left as it is.' };

export const importBacklog = define({
  name: 'import.backlog',
  says: "Bring the stories of a file into a team's backlog",
  input: z.strictObject({ team: ref('team'), file: fileRef(), ...choicesOf }),
  output,
  right: importRights.backlog,
  proposable: true,
  undo: 'none',
  guard,
  ahead: (read, input) => begin(read, 'backlog', input),
  load: async (_read, _input, _found, _actor, begun) => ({ begun }),
  decide: ({ begun }, _input, ctx) => beginning(begun, ctx),
  examples: [
    { says: 'The owner brings a backlog along', as: 'po', input: { team: '$crew', file: '$backlogFile' } },
    { says: 'The manager proposes to', as: 'pm', input: { team: '$crew', file: '$backlogFile' }, gives: 'proposed' },
    {
      says: 'A column must hold the titles',
      as: 'po',
      input: { team: '$crew', file: '$backlogFile', mapping: { externalId: [0] } },
      gives: 'invalid',
    },
  ],
});

export const importHistory = define({
  name: 'import.history',
  says: 'Bring in what a team has finished, for its forecasts',
  input: z.strictObject({ team: ref('team'), file: fileRef(), ...choicesOf }),
  output,
  right: importRights.history,
  proposable: true,
  undo: 'none',
  guard,
  ahead: (read, input) => begin(read, 'history', input),
  load: async (_read, _input, _found, _actor, begun) => ({ begun }),
  decide: ({ begun }, _input, ctx) => beginning(begun, ctx),
  examples: [
    { says: 'The owner brings three finished items', as: 'po', input: { team: '$crew', file: '$historyFile' } },
    {
      says: 'Feedback is no history',
      as: 'po',
      input: { team: '$crew', file: '$feedbackFile' },
      gives: 'invalid',
    },
  ],
});

export const importFeedback = define({
  name: 'import.feedback',
  says: 'Bring in what customers said, from a file',
  input: z.strictObject({ product: ref('product'), file: fileRef(), ...choicesOf }),
  output,
  right: importRights.feedback,
  proposable: true,
  undo: 'none',
  guard,
  ahead: (read, input) => begin(read, 'feedback', input),
  load: async (_read, _input, _found, _actor, begun) => ({ begun }),
  decide: ({ begun }, _input, ctx) => beginning(begun, ctx),
  examples: [
    { says: 'Support brings reviews', as: 'support', input: { product: '$field', file: '$feedbackFile' } },
    {
      says: 'Chosen columns',
      as: 'pm',
      input: { product: '$field', file: '$feedbackFile', mapping: { externalId: [0], text: [1] } },
    },
  ],
});
