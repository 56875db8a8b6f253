import type { Read } from './read.ts';

/** True for a member who sees a product, by their ids. */
export type Mentionable = (member: string, product: string) => boolean;

/** Who of these members sees which product: active ones with a role in it, and administrators. */
export async function mentionable(read: Read, ids: readonly string[]): Promise<Mentionable> {
  if (ids.length === 0) return () => false;
  const members = await read.all('member', { id: [...ids], state: 'active' });
  const roles = await read.all('role', { memberId: members.map(({ id }) => id) });
  const admins = new Set(members.filter(({ admin }) => admin).map(({ id }) => id));
  return (member, product) =>
    admins.has(member) || roles.some(({ memberId, productId }) => memberId === member && productId === product);
}
