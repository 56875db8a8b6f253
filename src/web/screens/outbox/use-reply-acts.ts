import type { Row } from '#domain/records';
import { isOut, openStates } from '#domain/reply';
import { useAct } from '../../act/act.tsx';
import { useClient, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { emlOf } from './eml.ts';

type Reply = Row<'reply'>;
const count = (replies: readonly Reply[]) => (replies.length === 1 ? '1 reply' : `${replies.length} replies`);

/** What can be done with replies, each on the versions that were looked at. */
export function useReplyActs() {
  const act = useAct();
  const client = useClient();
  const seeing = (replies: readonly Reply[]) =>
    client.seeing(...replies.map(({ id, version }) => ({ kind: 'reply' as const, id, version })));
  const chosen = (replies: readonly Reply[]) => {
    const seen = seeing(replies);
    return () => ({ replies: replies.map(({ id }) => id), seen: seen() });
  };
  return {
    send: (replies: readonly Reply[]) =>
      act('reply.send', chosen(replies), { says: `In the outbox: ${count(replies)}.` }),
    mark: (replies: readonly Reply[]) =>
      act('reply.mark', chosen(replies), { says: `Noted: ${count(replies)} told by hand.` }),
    skip: (reply: Reply, reason: string) => {
      const seen = seeing([reply]);
      return act('reply.skip', () => ({ reply: reply.id, reason, seen: seen() }), { says: 'Skipped.', quiet: true });
    },
    save: (reply: Reply) => {
      const file = URL.createObjectURL(new Blob([emlOf(reply)], { type: 'message/rfc822' }));
      const link = document.createElement('a');
      link.href = file;
      link.download = `${(reply.toName ?? reply.email ?? 'reply').replace(/[^\p{L}\p{N}@.-]+/gu, ' ').trim()}.eml`;
      link.click();
      URL.revokeObjectURL(file);
    },
  };
}

/** Says of a reply whether what it tells of is out: before that nobody is told. */
export function useIsOut(): (reply: Reply) => boolean {
  const { product } = useHere();
  const of = (row: { productId: string }) => row.productId === product.id;
  const features = useRows({ kind: 'feature', key: `of ${product.id}`, where: of });
  const releases = useRows({ kind: 'release', key: `of ${product.id}`, where: of });
  return (reply) => isOut(reply, features, releases);
}

/** True where a person may still see to it. */
export const isOpen = ({ state }: Pick<Reply, 'state'>): boolean => openStates.includes(state);
/** True where it can be sent by mail. */
export const canSend = ({ state, email }: Pick<Reply, 'state' | 'email'>): boolean =>
  email !== null && ['waiting', 'failed', 'in doubt'].includes(state);
