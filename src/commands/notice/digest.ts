import { z } from 'zod';
import { define } from '#catalogue/define';

export const chooseDigest = define({
  name: 'notice.digest',
  says: 'Choose whether what is new in your inbox comes by mail once a day, or not at all',
  input: z.strictObject({ digest: z.enum(['daily', 'off']) }),
  output: z.object({ digest: z.enum(['daily', 'off']) }),
  right: 'self',
  proposable: false,
  undo: 'fields',
  guard: { blind: "It is the member's own setting, and names what it shall be." },
  load: async (read) => ({ settings: await read.all('noticeSetting', { memberId: read.member }) }),
  decide: ({ settings: [known] }, { digest }, ctx) => {
    if (!known) {
      const row = { memberId: ctx.actor.member, digest };
      return { changes: [{ op: 'create', kind: 'noticeSetting', id: ctx.id(), row }], output: { digest } };
    }
    return {
      changes: known.digest === digest ? [] : [{ op: 'update', kind: 'noticeSetting', id: known.id, set: { digest } }],
      output: { digest },
    };
  },
  examples: [
    { says: 'Mira looks at her inbox anyway', as: 'team', input: { digest: 'off' } },
    { says: 'Stella wants the mail again', as: 'stakeholder', input: { digest: 'daily' } },
  ],
});
