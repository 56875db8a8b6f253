import type { Env } from '#catalogue/env';
import { run } from '#catalogue/run';
import { Problem } from '#lib/problem';
import { lapsingProposals } from '#store/lapsing';
import { clockActor } from './clock-actor.ts';

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
