import type { Actor } from '#catalogue/define';

/** Who acts where the clock does, in every workspace. */
const clockMember = '00000000-0000-0000-0000-000000000000';

/** The actor of what the clock does in a product; in the role that decides least. */
export function clockActor(of: { workspace: string; product: string; clock: string | null }): Actor {
  return {
    workspace: of.workspace,
    member: clockMember,
    name: 'Throughline',
    admin: true,
    roles: new Map([[of.product, ['stakeholder']]]),
    via: 'clock',
    power: 'decide',
    ...(of.clock === null ? {} : { clock: of.clock }),
  };
}
