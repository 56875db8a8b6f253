import type { Right } from '#domain/rights';
import type { AnyCommand, AnyQuery } from './define.ts';

/** Rights that bind people, open doors or speak to the outside: whoever uses them must know at once what became of it. */
const binding: ReadonlySet<Right> = new Set(['promise', 'publish', 'launch', 'rights', 'admin', 'answer']);
/** Rights of everyday work, whose steps are status and order rather than decisions. */
const everyday: ReadonlySet<Right> = new Set(['member', 'self', 'order', 'work', 'estimate']);

type Weighed = Pick<AnyCommand, 'right' | 'undo' | 'guard' | 'through'>;

/**
 * Whether a browser without a network keeps this command on the device and sends it on its return; any other waits for
 * the network, and its sender is told so at once. Text, status and what is captured are kept. What binds others, what
 * decides on what its sender sees at that moment, and what nothing leads back from are not.
 */
export function isKeptOffline({ right, undo, guard, through }: Weighed): boolean {
  if (through || undo === 'none' || binding.has(right)) return false;
  return !('judges' in guard) || everyday.has(right);
}

/**
 * Whether a browser keeps the last answers to this question on the device, to be read there while the server is away. What
 * only administrators are told is not kept, and a definition says why where its answers are not.
 */
export function isAnswerKept({ right, notKept }: Pick<AnyQuery, 'right' | 'notKept'>): boolean {
  return right !== 'admin' && notKept === undefined;
}
