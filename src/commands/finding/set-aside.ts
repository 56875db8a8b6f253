import { z } from 'zod';
import { define } from '#catalogue/define';
import { civilDate, line, ref, seen } from '#domain/shapes';
import { addDays } from '#lib/civil-date';
import { refuse } from '#lib/problem';
import { findingsOf } from '#store/forecasts';

/** Longer than this nobody can say that something may wait. */
const longestDays = 60;

export const setFindingAside = define({
  name: 'finding.setAside',
  says: 'Set a finding aside until a day: it is known and can wait',
  input: z.strictObject({
    product: ref('product'),
    key: line(200).meta({ description: '`key` of the finding, as finding.list tells it' }),
    until: civilDate(),
    why: line(2000),
  }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'A finding is named by its key, and one that was settled meanwhile is no longer there.' },
  load: async (read, { product, key }) => ({
    finding: (await findingsOf(read, product)).find((one) => one.key === key),
    before: await read.all('setAside', { productId: product, key }),
  }),
  decide: ({ finding, before }, { key, until, why }, ctx) => {
    if (!finding) return refuse('invalid', 'This finding is settled, or there is none with this key.', 'key');
    if (!isFor(finding, ctx.actor))
      return refuse(
        'not-allowed',
        `Only those whose it is can set it aside: ${finding.roles.join(', ') || 'its keeper'}.`,
      );
    if (until < ctx.today) return refuse('invalid', `${until} has passed. Name a day from today on.`, 'until');
    if (until > addDays(ctx.today, longestDays))
      return refuse(
        'invalid',
        `Name a day within ${longestDays} days: what can wait longer should be settled.`,
        'until',
      );
    const [known] = before;
    const said = { reason: why, untilOn: until, setBy: ctx.actor.member, setOn: ctx.today };
    if (known)
      return { changes: [{ op: 'update', kind: 'setAside', id: known.id, set: said }], output: { id: known.id } };
    const id = ctx.id();
    const row = { key, finding: finding.kind, ...said };
    return { changes: [{ op: 'create', kind: 'setAside', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    {
      says: 'The manager accepts the risk for a while',
      as: 'pm',
      input: { product: '$field', key: '$lonely.key', until: '2026-12-01', why: 'Legal answers next week' },
    },
    {
      says: 'A finding of others is theirs',
      as: 'marketing',
      input: { product: '$field', key: '$lonely.key', until: '2026-12-01', why: 'Later' },
      gives: 'not-allowed',
    },
    {
      says: 'Nothing waits for ever',
      as: 'pm',
      input: { product: '$field', key: '$lonely.key', until: '2027-12-01', why: 'Later' },
      gives: 'invalid',
    },
  ],
});

export const takeFindingBack = define({
  name: 'finding.takeBack',
  says: 'Take a finding up again that was set aside',
  input: z.strictObject({ setAside: ref('setAside'), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'member',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['setAside'] },
  load: async () => ({}),
  decide: ({ found }, { setAside }) => {
    const { id } = found.get('setAside', setAside);
    return { changes: [{ op: 'delete', kind: 'setAside', id }], output: { id } };
  },
  examples: [
    { says: 'Anybody may bring it up again', as: 'team', input: { setAside: '$aside', seen: { $aside: 1 } } },
    {
      says: 'Somebody wrote meanwhile',
      as: 'po',
      input: { setAside: '$aside', seen: { $aside: 4 } },
      gives: 'conflict',
    },
  ],
});

/** A finding is for those of its roles and for the members it names. */
function isFor(
  { roles, members }: { roles: readonly string[]; members: readonly string[] },
  actor: { member: string; admin: boolean; roles: readonly string[] },
): boolean {
  return members.includes(actor.member) || actor.roles.some((role) => roles.includes(role));
}
