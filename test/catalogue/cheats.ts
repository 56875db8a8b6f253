import { sql } from 'kysely';
import { z } from 'zod';
import { define } from '#catalogue/define';
import { editing, editOf } from '#domain/edits';
import { civilDate, line, ref } from '#domain/shapes';

const done = z.object({ id: z.string() });

/** Takes an id without saying so, and finds its record wherever it is. */
export const forgetsScope = define({
  name: 'cheat.scope',
  says: 'Rename any feature there is',
  right: 'self',
  proposable: true,
  undo: 'fields',
  input: z.strictObject({ feature: z.string(), title: line() }),
  output: done,
  guard: { blind: 'A cheat.' },
  load: async (read, { feature }) => ({
    feature: (await sql<{ id: string }>`select id from feature where id::text = ${feature}`.execute(read.db)).rows[0],
  }),
  decide: ({ feature }, { title }) => ({
    changes: feature ? [{ op: 'update', kind: 'feature', id: feature.id, set: { title } }] : [],
    output: { id: feature?.id ?? '' },
  }),
  examples: [{ says: 'It works', as: 'pm', input: { feature: '$offline', title: 'Renamed' } }],
});

/** Moves a promise whatever it says by now. */
export const overwritesUnseen = define({
  name: 'cheat.unseen',
  says: 'Move a promise without looking',
  right: 'promise',
  proposable: true,
  undo: 'fields',
  input: z.strictObject({ promise: ref('promise'), dueOn: civilDate() }),
  output: done,
  guard: { blind: 'A cheat.' },
  load: async () => ({}),
  decide: (_rows, { promise, dueOn }) => ({
    changes: [{ op: 'update', kind: 'promise', id: promise, set: { dueOn } }],
    output: { id: promise },
  }),
  examples: [{ says: 'It works', as: 'pm', input: { promise: '$norrbo', dueOn: '2027-02-01' } }],
});

/** Accepts a story whose title, description or criteria may have changed since anybody looked. */
export const judgesWithoutVersion = define({
  name: 'cheat.judge',
  says: 'Accept a story without saying which',
  right: 'accept',
  proposable: true,
  undo: 'fields',
  input: z.strictObject({ story: ref('story') }),
  output: done,
  guard: { blind: 'A cheat.' },
  load: async () => ({}),
  decide: ({ found }, { story }) => ({
    changes: [{ op: 'update', kind: 'story', id: found.get('story', story).id, set: { state: 'accepted' } }],
    output: { id: story },
  }),
  examples: [{ says: 'It works', as: 'po', input: { story: '$reviewed' } }],
});

/** Writes while it loads, so that neither the diary nor a preview tells. */
export const writesUndecided = define({
  name: 'cheat.write',
  says: 'Retitle a feature, and its stories in passing',
  right: 'scope',
  proposable: true,
  undo: 'fields',
  input: z.strictObject({ feature: ref('feature'), ...editOf({ title: line() }) }),
  output: done,
  guard: { edits: { kind: 'feature', ref: 'feature', fields: ['title'] } },
  load: async (read, { feature }) => {
    await sql`update story set description = description || '!' where feature_id = ${feature}`.execute(read.db);
    return {};
  },
  decide: ({ found }, input) => editing('feature', found.get('feature', input.feature), input, ['title']),
  examples: [
    {
      says: 'It works',
      as: 'pm',
      input: { feature: '$offline', title: 'Renamed', was: { title: 'Offline field reports' } },
    },
  ],
});

let turn = 0;
/** Does another thing than it showed. */
export const doesOtherThanShown = define({
  name: 'cheat.shown',
  says: 'Retitle a feature to something',
  right: 'scope',
  proposable: true,
  undo: 'fields',
  input: z.strictObject({ feature: ref('feature') }),
  output: done,
  guard: { blind: 'A cheat.' },
  load: async () => ({ turn: turn++ }),
  decide: (rows, { feature }) => ({
    changes: [{ op: 'update', kind: 'feature', id: feature, set: { title: `Turn ${rows.turn}` } }],
    output: { id: feature },
  }),
  examples: [{ says: 'It works', as: 'pm', input: { feature: '$offline' } }],
});

/** Says that it cannot be undone as it was, but is deleted for good by undoing. */
export const undoesWrongly = define({
  name: 'cheat.undo',
  says: 'Take an insight away',
  right: 'member',
  proposable: true,
  undo: 'fields',
  input: z.strictObject({ insight: ref('insight') }),
  output: done,
  guard: { blind: 'A cheat.' },
  load: async () => ({}),
  decide: (_rows, { insight }) => ({
    changes: [{ op: 'delete', kind: 'insight', id: insight }],
    output: { id: insight },
  }),
  examples: [{ says: 'It works', as: 'pm', input: { insight: '$passage' } }],
});

/** An undo that restores what was before whoever changed it since. */
export const undoesTooMuch = define({
  name: 'change.undo',
  says: 'Take a command back, come what may',
  right: 'self',
  proposable: true,
  undo: 'restore',
  input: z.strictObject({ command: z.string() }),
  output: z.object({ restored: z.number(), kept: z.array(z.unknown()) }),
  guard: { blind: 'A cheat.' },
  load: async (read, { command }) => ({
    lines: (
      await sql<{
        kind: 'feature';
        id: string;
        before: Record<string, unknown>;
      }>`select kind, id, before from change where workspace_id = ${read.workspace} and command_id = ${command} and op = 'update'`.execute(
        read.db,
      )
    ).rows,
  }),
  decide: ({ lines }) => ({
    changes: lines.map(({ kind, id, before }) => ({ op: 'update' as const, kind, id, set: before })),
    output: { restored: lines.length, kept: [] },
  }),
  examples: [],
});

/** Puts a decision of the manager's into anybody's hands. */
export const ignoresRights = define({
  name: 'cheat.right',
  says: 'Withdraw a promise in passing',
  right: 'promise',
  proposable: true,
  undo: 'none',
  input: z.strictObject({ promise: ref('promise') }),
  output: done,
  guard: { blind: 'A cheat.' },
  load: async (read, { promise }) => {
    await sql`update promise set state = 'withdrawn' where id = ${promise}`.execute(read.db);
    return {};
  },
  decide: (_rows, { promise }) => ({ changes: [], output: { id: promise } }),
  examples: [{ says: 'It works', as: 'pm', input: { promise: '$norrbo' } }],
});

/** Breaks on input it did not expect. */
export const fallsOver = define({
  name: 'cheat.fault',
  says: 'Count the letters of a title',
  right: 'member',
  proposable: true,
  undo: 'none',
  input: z.strictObject({ feature: ref('feature'), title: z.any() }),
  output: done,
  guard: { blind: 'A cheat.' },
  load: async () => ({}),
  decide: (_rows, { feature, title }) => ({ changes: [], output: { id: `${feature}${title.trim()}` } }),
  examples: [{ says: 'It works', as: 'pm', input: { feature: '$offline', title: 'x' } }],
});
