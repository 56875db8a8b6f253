import type { Outcome } from '../client/client.ts';
import type { Step } from '../client/undo.ts';
import { sayDid } from '../words/did.ts';

const list = new Intl.ListFormat('en');

/** What became of an undo: `Taken back: Moved S-40 above S-56.`, or what was kept and why. */
export function sayUndone(
  outcome: Outcome<unknown>,
  done: 'Taken back' | 'Done again',
  step?: Pick<Step, 'name' | 'says' | 'proposal'>,
): string {
  if (outcome.is === 'proposed') return `Proposed to take it back: ${outcome.proposal.short}`;
  if ('reason' in outcome) return outcome.reason.message;
  if (step?.proposal) return `Withdrawn: your proposal ${step.proposal.short}.`;
  const what = step ? `${done}: ${sayStep(step).replace(/\.$/, '')}` : done;
  const { kept = [] } = (('output' in outcome && outcome.output) || {}) as {
    kept?: { name: string; field?: string; why: string }[];
  };
  if (kept.length === 0) return `${what}.`;
  const names = kept.map(({ name, field }) => (field ? `${name} (${field})` : name));
  return `${what}, except ${list.format(names)}: ${kept[0]?.why ?? ''}`;
}

/** A step in the words it was told in; else what was done by it, and to what: `Edited the story (S-40 Queue a report)`. */
export function sayStep({ name, says }: Pick<Step, 'name' | 'says'>, record?: string): string {
  if (says) return says;
  const did = sayDid({ name, says: name });
  const told = did.slice(0, 1).toUpperCase() + did.slice(1);
  return record ? `${told} (${record})` : told;
}
