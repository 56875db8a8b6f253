import type { Outcome } from '../client/client.ts';

const list = new Intl.ListFormat('en');

/** What became of an undo: `Taken back.`, or what was kept and why. */
export function sayUndone(outcome: Outcome<unknown>, done: 'Taken back' | 'Done again'): string {
  if (outcome.is === 'proposed') return `Proposed to take it back: ${outcome.proposal.short}`;
  if (outcome.is !== 'done') return outcome.reason.message;
  const { kept = [] } = (outcome.output ?? {}) as { kept?: { name: string; field?: string; why: string }[] };
  if (kept.length === 0) return `${done}.`;
  const names = kept.map(({ name, field }) => (field ? `${name} (${field})` : name));
  return `${done}, except ${list.format(names)}: ${kept[0]?.why ?? ''}`;
}
