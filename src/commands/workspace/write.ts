import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf, sentFields } from '#domain/edits';
import { line, ref } from '#domain/shapes';
import { refuse } from '#lib/problem';

export const renameWorkspace = define({
  name: 'workspace.rename',
  says: 'Rename the workspace',
  input: z.strictObject({ workspace: ref('workspace'), ...editOf({ name: line(100) }) }),
  output: z.object({ id: z.string() }),
  right: 'admin',
  proposable: false,
  undo: 'fields',
  guard: { edits: { kind: 'workspace', ref: 'workspace', fields: ['name'] } },
  load: async () => ({}),
  decide: ({ found }, input) => editing('workspace', found.get('workspace', input.workspace), input, ['name']),
  guess: (_row, input) => sentFields(input, ['name']),
  examples: [
    {
      says: 'The administrator renames it',
      as: 'admin',
      input: { workspace: '$harbour', name: 'Harbour Works', was: { name: 'Harbour' } },
    },
    {
      says: 'Others cannot',
      as: 'po',
      input: { workspace: '$harbour', name: 'Mine', was: { name: 'Harbour' } },
      gives: 'not-allowed',
    },
  ],
});

export const setClock = define({
  name: 'workspace.clock',
  says: 'Stop the clock of a test or sample workspace at a moment, or let it go on',
  input: z.strictObject({ workspace: ref('workspace'), ...editOf({ clock: z.iso.datetime().nullable() }) }),
  output: z.object({ id: z.string() }),
  right: 'admin',
  proposable: false,
  undo: 'fields',
  guard: { edits: { kind: 'workspace', ref: 'workspace', fields: ['clock', 'use'] } },
  load: async () => ({}),
  decide: ({ found }, input) => {
    const row = found.get('workspace', input.workspace);
    if (row.use === 'normal')
      return refuse(
        'not-allowed',
        'The clock of a workspace in normal use is the real one. Make a test workspace to try another date.',
      );
    const clock = input.clock ? new Date(input.clock).toISOString() : input.clock;
    return editing('workspace', row, { ...input, ...(clock === undefined ? {} : { clock }) }, ['clock']);
  },
  examples: [
    {
      says: 'A test workspace goes back to where its history ends',
      as: 'admin',
      input: { workspace: '$harbour', clock: '2018-09-20T12:00:00Z', was: { clock: null } },
    },
    {
      says: 'Others cannot',
      as: 'pm',
      input: { workspace: '$harbour', clock: '2018-09-20T12:00:00Z', was: { clock: null } },
      gives: 'not-allowed',
    },
  ],
});
