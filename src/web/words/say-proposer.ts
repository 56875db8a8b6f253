import type { Row } from '#domain/records';
import type { Sayings } from './say-value.ts';

/** Who proposes: a person, or the agent that acts on behalf of one. */
export function sayProposer({ byAgent }: Pick<Row<'proposal'>, 'byAgent'>, name: string | undefined): string {
  if (!byAgent) return name ?? 'Somebody';
  return name ? `An agent of ${name}` : 'An agent';
}

/** The record that a proposal is about, as everybody names it. */
export function sayProposed(proposal: Pick<Row<'proposal'>, 'subjectKind' | 'subjectId'>, say: Sayings) {
  if (!proposal.subjectKind || !proposal.subjectId) return undefined;
  return say.nameOf(proposal.subjectKind, proposal.subjectId);
}

/** True where it asks for something done to be taken back, so that its own words have to tell what. */
export function takesBack({ command }: Pick<Row<'proposal'>, 'command'>): boolean {
  return command === 'change.undo';
}
