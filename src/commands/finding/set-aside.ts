import { z } from 'zod';
import { findingKindOf, sayFindingKind } from '#analysis/alignment/kind-words';
import { define } from '#catalogue/define';
import type { Change } from '#domain/change';
import { civilDate, line, ref, seen, words } from '#domain/shapes';
import { refuseUnfit, type Unfit } from '#domain/unfit';
import { addDays } from '#lib/civil-date';
import { refuse } from '#lib/problem';
import { findingsOf } from '#store/forecasts';
import { named } from '../several.ts';

/** Longer than this nobody can say that something may wait. */
const longestDays = 60;
const most = 1000;

export const setFindingAside = define({
  name: 'finding.setAside',
  says: 'Set a finding aside until a day, or several together: they are known and can wait',
  input: z.strictObject({
    product: ref('product'),
    key: line(200).optional().meta({ description: '`key` of the finding, as finding.list tells it' }),
    keys: z
      .array(line(200))
      .min(1)
      .max(most)
      .optional()
      .meta({ description: 'several that are set aside together, for the same reason' }),
    until: civilDate(),
    why: words(),
  }),
  output: z.object({
    id: z.string().meta({ description: 'the first of them' }),
    aside: z.number().meta({ description: 'how many' }),
  }),
  right: 'member',
  proposable: true,
  undo: 'fields',
  guard: { blind: 'A finding is named by its key, and one that was settled meanwhile is no longer there.' },
  load: async (read, input) => ({
    findings: new Map((await findingsOf(read, input.product)).map((one) => [one.key, one])),
    before: new Map(
      (await read.all('setAside', { productId: input.product, key: named(input.key, input.keys) })).map((row) => [
        row.key,
        row,
      ]),
    ),
  }),
  decide: ({ findings, before }, input, ctx) => {
    const { until, why } = input;
    const keys = named(input.key, input.keys);
    if (keys.length === 0) return refuse('invalid', 'Name a finding by its key, or several.', 'key');
    const unfit = keys.flatMap((key): Unfit[] => {
      const says = sayFindingKind(findingKindOf(key));
      const finding = findings.get(key);
      if (!finding) return [{ id: key, short: says, why: 'This finding is settled, or there is none with this key.' }];
      const whose = finding.roles.join(', ') || 'its keeper';
      if (!isFor(finding, ctx.actor))
        return [{ id: key, short: says, why: `Only those whose it is can set it aside: ${whose}.` }];
      const known = before.get(key);
      // What somebody said about it is not written over: it is taken up again, and then set aside anew.
      if (!known || known.untilOn < ctx.today) return [];
      return [{ id: key, short: says, why: `It is set aside until ${known.untilOn} already. Take it up again first.` }];
    });
    const [first] = unfit;
    const one = findings.get(keys[0] ?? '');
    if (first && keys.length === 1 && one && !isFor(one, ctx.actor))
      return refuse('not-allowed', first.why, 'key', { unfit });
    const told = keys.length === 1 ? unfit : unfit.map((one) => ({ ...one, why: `${one.short}: ${one.why}` }));
    const refused = refuseUnfit(told, keys.length, input.keys ? 'keys' : 'key');
    if (refused) return refused;
    if (until < ctx.today) return refuse('invalid', `${until} has passed. Name a day from today on.`, 'until');
    if (until > addDays(ctx.today, longestDays))
      return refuse(
        'invalid',
        `Name a day within ${longestDays} days: what can wait longer should be settled.`,
        'until',
      );
    const said = { reason: why, untilOn: until, setBy: ctx.actor.member, setOn: ctx.today };
    const laid = keys.map((key): { id: string; change: Change } => {
      const known = before.get(key);
      if (known) return { id: known.id, change: { op: 'update', kind: 'setAside', id: known.id, set: said } };
      const id = ctx.id();
      const row = { key, finding: findingKindOf(key), ...said };
      return { id, change: { op: 'create', kind: 'setAside', id, product: ctx.product, row } };
    });
    return {
      changes: laid.map(({ change }) => change),
      output: { id: laid[0]?.id ?? '', aside: laid.length },
    };
  },
  examples: [
    {
      says: 'The manager accepts the risk for a while',
      as: 'pm',
      input: { product: '$field', key: '$lonely.key', until: '2026-12-01', why: 'Legal answers next week' },
    },
    {
      says: 'Several wait for the same reason',
      as: 'pm',
      input: {
        product: '$field',
        keys: ['$lonely.key', '$other.key'],
        until: '2026-12-28',
        why: 'The year is planned in January',
      },
    },
    {
      says: 'What is set aside already keeps all of them',
      as: 'pm',
      input: { product: '$field', keys: ['$lonely.key', '$waiting.key'], until: '2026-12-28', why: 'Later' },
      gives: 'invalid',
    },
    {
      says: 'A finding of others is theirs',
      as: 'marketing',
      input: { product: '$field', key: '$lonely.key', until: '2026-12-01', why: 'Later' },
      gives: 'not-allowed',
    },
    {
      says: 'One that is settled keeps all of them',
      as: 'pm',
      input: { product: '$field', keys: ['$lonely.key', 'work-without-reason x'], until: '2026-12-01', why: 'Later' },
      gives: 'invalid',
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
  says: 'Take a finding up again that was set aside, or several together',
  input: z.strictObject({
    setAside: ref('setAside').optional(),
    setAsides: z
      .array(ref('setAside'))
      .min(1)
      .max(most)
      .optional()
      .meta({ description: 'several that are taken up again together' }),
    seen: seen(),
  }),
  output: z.object({ id: z.string().meta({ description: 'the first of them' }), back: z.number() }),
  right: 'member',
  proposable: true,
  undo: 'restore',
  guard: { judges: ['setAside'] },
  load: async () => ({}),
  decide: ({ found }, { setAside, setAsides = [] }) => {
    const ids = [...new Set([...(setAside ? [setAside] : []), ...setAsides])];
    const [first] = ids;
    if (!first) return refuse('invalid', 'Name what was set aside, one or several.', 'setAside');
    return {
      changes: ids.map((id): Change => ({ op: 'delete', kind: 'setAside', id: found.get('setAside', id).id })),
      output: { id: first, back: ids.length },
    };
  },
  examples: [
    { says: 'Anybody may bring it up again', as: 'team', input: { setAside: '$aside', seen: { $aside: 1 } } },
    { says: 'Several are brought up together', as: 'team', input: { setAsides: ['$aside'], seen: { $aside: 1 } } },
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
