import type { Outbox } from '../client/outbox.ts';

/**
 * The input of the command that was refused just now. It is let go from the outbox, unless somebody typed it as a
 * text to be kept: that stays until its screen dismisses it.
 */
export function settle({ outbox }: { outbox: Outbox }, name: string, keep: boolean): unknown {
  const entry = outbox.unsettled.findLast((each) => each.name === name);
  if (entry && !keep) outbox.dismiss(entry.id);
  return entry?.input;
}
