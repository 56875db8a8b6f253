import { useActions } from '../../keys/keys-root.tsx';

/** Answers the key for a comment where there is nothing to write one on, so that it is not pressed in vain. */
export function useNoComment(because = 'There is nothing here to comment on.', shown = true): void {
  useActions(
    shown
      ? [
          {
            id: 'comment.write',
            says: 'Comment',
            keys: ['n'],
            group: 'Conversation',
            because,
            run: () => undefined,
          },
        ]
      : [],
  );
}
