import { z } from 'zod';
import { type Context, define } from '#catalogue/define';
import { packed, whyNotOffered } from '#domain/package';
import type { Row } from '#domain/records';
import { longText, ref, seen } from '#domain/shapes';
import { refuse } from '#lib/problem';
import { partsOf, waitsFor } from './parts.ts';

export const offerHandoff = define({
  name: 'handoff.offer',
  says: 'Offer a feature as a package to the designer or the owner',
  input: z.strictObject({
    feature: ref('feature'),
    toRole: z.enum(['designer', 'po']),
    note: longText(10_000).optional(),
    seen: seen(),
  }),
  output: z.object({ id: z.string() }),
  right: 'spec',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['feature', 'spec'] },
  load: (read, { feature }) => partsOf(read, feature),
  decide: ({ found, offered, ...parts }, input, ctx) => {
    const feature = found.get('feature', input.feature);
    const why = waitsFor(offered) ?? whyNotOffered(feature, parts.spec);
    if (why) return refuse('invalid', why, 'feature');
    const id = ctx.id();
    const row = offeredRow(feature, parts, input.toRole, input.note, ctx);
    return { changes: [{ op: 'create', kind: 'handoff', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    {
      says: 'The manager offers it to the owner',
      as: 'pm',
      input: {
        feature: '$nightLook',
        toRole: 'po',
        note: 'Two customers wait.',
        seen: { $nightLook: 2 },
      },
    },
    {
      says: 'Sales proposes to hand it over',
      as: 'sales',
      input: { feature: '$nightLook', toRole: 'po', seen: { $nightLook: 2 } },
      gives: 'proposed',
    },
    {
      says: 'It is offered already',
      as: 'pm',
      input: { feature: '$spoken', toRole: 'po', seen: { $spoken: 1, $spokenSpec: 2 } },
      gives: 'invalid',
    },
    {
      says: 'There is nothing to hand over',
      as: 'pm',
      input: { feature: '$templates', toRole: 'po', seen: { $templates: 1 } },
      gives: 'invalid',
    },
  ],
});

export const passHandoff = define({
  name: 'handoff.pass',
  says: 'Pass what the designer took on to the owner, as it stands now',
  input: z.strictObject({ handoff: ref('handoff'), note: longText(10_000).optional(), seen: seen() }),
  output: z.object({ id: z.string() }),
  right: 'design',
  proposable: true,
  undo: 'fields',
  guard: { judges: ['handoff', 'spec'] },
  load: async (read, { handoff }, found) => {
    const { featureId } = found.get('handoff', handoff);
    return { feature: await read.one('feature', featureId), ...(await partsOf(read, featureId)) };
  },
  decide: ({ found, feature, offered, ...parts }, input, ctx) => {
    const from = found.get('handoff', input.handoff);
    if (!feature || from.toRole !== 'designer' || from.state !== 'accepted')
      return refuse('invalid', 'What the designer has taken can be passed on; this is something else.', 'handoff');
    const why = waitsFor(offered) ?? whyNotOffered(feature, parts.spec);
    if (why) return refuse('invalid', why, 'handoff');
    const id = ctx.id();
    const row = offeredRow(feature, parts, 'po', input.note, ctx);
    return { changes: [{ op: 'create', kind: 'handoff', id, product: ctx.product, row }], output: { id } };
  },
  examples: [
    {
      says: 'The designer passes it on',
      as: 'designer',
      input: { handoff: '$drawnHandoff', note: 'Drawn for phones.', seen: { $drawnHandoff: 2 } },
    },
    {
      says: 'The team proposes it',
      as: 'team',
      input: { handoff: '$drawnHandoff', seen: { $drawnHandoff: 2 } },
      gives: 'proposed',
    },
    {
      says: 'Only what was taken is passed on',
      as: 'designer',
      input: { handoff: '$toDesigner', seen: { $toDesigner: 1 } },
      gives: 'invalid',
    },
  ],
});

/** A package as it is offered: what is in it is kept as it stands now. */
function offeredRow(
  feature: Row<'feature'>,
  parts: Omit<Awaited<ReturnType<typeof partsOf>>, 'offered'>,
  toRole: 'designer' | 'po',
  note: string | undefined,
  ctx: Context,
) {
  return {
    featureId: feature.id,
    toRole,
    specId: parts.spec?.id ?? null,
    contents: packed({ feature, ...parts }),
    note: note?.trim() || null,
    state: 'offered' as const,
    offeredBy: ctx.actor.member,
    offeredOn: ctx.today,
    answer: null,
    questions: [],
    answeredBy: null,
    answeredOn: null,
  };
}
