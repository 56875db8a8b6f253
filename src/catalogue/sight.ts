import type { Sight } from '#store/read';
import type { Actor } from './define.ts';

/** What an actor may see: administrators the whole workspace, others the products in which they hold a role. */
export function sightOf(actor: Pick<Actor, 'workspace' | 'member' | 'admin' | 'roles'>): Sight {
  return {
    workspace: actor.workspace,
    products: actor.admin ? null : [...actor.roles.keys()],
    admin: actor.admin,
    member: actor.member,
  };
}
