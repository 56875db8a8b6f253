import type { Actor } from '#catalogue/define';
import type { Env } from '#catalogue/env';
import { run } from '#catalogue/run';
import { Problem } from '#lib/problem';
import { type Lapsing, lapsingProposals } from '#store/lapsing';

/** Who acts where the clock does, in every workspace; in the role that decides least. */
const clockMember = '00000000-0000-0000-0000-000000000000';

/** Lets every waiting proposal lapse whose last day is over; done once, however many processes try. */
export async function lapseProposals(env: Env): Promise<void> {
  for (const proposal of await lapsingProposals(env.db, new Date(env.clock()).toISOString())) {
    const input = { proposal: proposal.id, seen: { [proposal.id]: proposal.version } };
    try {
      await run(env, clockActor(proposal), { name: 'proposal.lapse', input, id: `lapse.${proposal.id}` });
    } catch (error) {
      // Somebody answered it, or another process was first.
      if (!(error instanceof Problem)) throw error;
    }
  }
}

function clockActor({ workspace, clock, product }: Lapsing): Actor {
  return {
    workspace,
    member: clockMember,
    name: 'Throughline',
    admin: true,
    roles: new Map([[product, ['stakeholder']]]),
    via: 'clock',
    power: 'decide',
    ...(clock === null ? {} : { clock }),
  };
}
