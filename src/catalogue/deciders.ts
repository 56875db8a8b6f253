import type { Row } from '#domain/records';
import { readWith } from '#store/read';
import type { Actor } from './define.ts';
import type { Env } from './env.ts';
import { sightOf } from './sight.ts';

/** Somebody who may decide a proposal, and the role by which they do. */
export type Decider = { member: string; name: string; role: string };
/** A stored proposal, with those who may decide it as far as the actor sees them. */
export type Stored = { proposal: Row<'proposal'>; people: Decider[] };

/** A proposal and the people it waits for; undefined where the actor cannot see it. */
export async function proposalWithDeciders(env: Env, actor: Actor, id: string): Promise<Stored | undefined> {
  const read = readWith(env.db, sightOf(actor));
  const proposal = await read.one('proposal', id);
  if (!proposal) return undefined;
  const held = await read.all('role', { productId: proposal.productId, role: proposal.deciders });
  const members = new Map(
    (await read.all('member', { id: held.map(({ memberId }) => memberId) })).map((one) => [one.id, one]),
  );
  const people = held.flatMap(({ memberId, role }) => {
    const member = members.get(memberId);
    return member ? [{ member: memberId, name: member.name, role }] : [];
  });
  return { proposal, people };
}
