import type { useClient } from '../../client/hooks.ts';
import type { CommandName } from '../../client/shapes.ts';

/** Lets go what was refused of a command, where the screen itself still holds what was typed. */
export function letGo({ outbox }: ReturnType<typeof useClient>, name: CommandName): void {
  for (const entry of outbox.unsettled) if (entry.name === name) outbox.dismiss(entry.id);
}
