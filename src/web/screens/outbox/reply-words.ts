import type { ReplyState } from '#domain/reply';

/** How a reply stands, for whoever sees to it. */
export const replySays: Record<ReplyState, string> = {
  waiting: 'written, not sent',
  queued: 'in the outbox',
  sending: 'being handed over',
  sent: 'sent',
  'by hand': 'told by hand',
  failed: 'could not be sent',
  'in doubt': 'has most likely arrived',
  skipped: 'skipped',
};

/** The parts of the outbox, with the states that each holds. */
export const outboxTabs = [
  { id: 'open', says: 'To send', states: ['waiting', 'failed', 'in doubt'] },
  { id: 'leaving', says: 'Outbox', states: ['queued', 'sending'] },
  { id: 'told', says: 'Told', states: ['sent', 'by hand'] },
  { id: 'skipped', says: 'Skipped', states: ['skipped'] },
] as const satisfies readonly { id: string; says: string; states: readonly ReplyState[] }[];
