import type { HiddenStage, Stage } from './hand-over.ts';

/** What Jonas says about a story. */
export async function tellConversation({ act, keep }: Stage): Promise<void> {
  keep('$remark', await act('po', 'comment.write', { story: '$show', text: 'What about updates?' }));
}

/** A comment, and marks on an inbox, that the cast must never see. */
export async function hideConversation({ act, keep, of }: HiddenStage): Promise<void> {
  keep('comment', await act('comment.write', { story: of('story'), text: 'hidden comment' }));
  await act('notice.done', { threads: [{ story: of('story') }] });
  await act('notice.digest', { digest: 'off' });
}
