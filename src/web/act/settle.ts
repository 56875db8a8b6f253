import type { Outbox, Unsettled } from '../client/outbox.ts';

/** The command of this id that was refused or met another's change, as it was sent. */
export function unsettledOf({ outbox }: { outbox: Outbox }, id: string | undefined): Unsettled | undefined {
  return outbox.unsettled.find((each) => each.id === id);
}
