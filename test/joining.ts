import type { Env } from '#catalogue/env';
import { acceptInvitation } from '#catalogue/found';
import { run } from '#catalogue/run';
import { memberRights } from '#store/rights';

/** Makes somebody a member as accepting an invitation does, under an id the world knows. */
export async function joinDirectly(
  env: Env,
  workspace: string,
  inviter: string,
  id: string,
  name: string,
  account: string,
): Promise<void> {
  const rights = await memberRights(env.db, workspace, { account: inviter });
  if (!rights) throw new Error('The administrator is missing.');
  const outcome = await run(
    env,
    { workspace, ...rights, via: 'http', power: 'decide' },
    { name: 'member.invite', input: { name } },
  );
  const token = outcome.kind === 'done' ? (outcome.output as { token: string }).token : '';
  await acceptInvitation(
    { ...env, newId: () => id },
    { id: account, name, email: `${name.split(' ')[0]?.toLowerCase()}@example.com` },
    token,
  );
}
