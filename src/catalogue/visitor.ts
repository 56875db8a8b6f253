import type { Actor } from './define.ts';

/** Who acts where a visitor of the public pages does, in every workspace. */
export const visitorMember = '00000000-0000-0000-0000-000000000001';

/** The actor of what a visitor does on the public pages of a product: a member of it alone, in the role that decides least. */
export function visitorActor(of: { workspace: string; product: string; clock: string | null }): Actor {
  return {
    workspace: of.workspace,
    member: visitorMember,
    name: 'A visitor',
    admin: false,
    roles: new Map([[of.product, ['stakeholder']]]),
    via: 'portal',
    power: 'decide',
    ...(of.clock === null ? {} : { clock: of.clock }),
  };
}
