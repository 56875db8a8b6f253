import { partOf, type ShortOf } from '../../here/part-of.ts';
import { addressOf } from '../../here/subject.ts';
import { commentAddress } from '../conversation/comment-part.ts';
import { freshOf, type Notice, type NoticeThread } from './say-reasons.ts';

/** The command by which what a notice is about is settled, where that has a part of the page. */
const commands: Record<string, string> = {
  question: 'question.answer',
  action: 'action.edit',
  claim: 'claim.edit',
  handoff: 'handoff.accept',
  promise: 'promise.move',
};

/** Where a thread is read on: the comment or part of the page that calls for this reader, else the first new one. */
export function noticeAddress(thread: NoticeThread, shortOf: ShortOf): string {
  const { product, subjectKind, subjectId, short } = thread;
  const at = (path = '') => `/${product}${path && `/${path}`}`;
  const fresh = freshOf(thread.reasons);
  const notice = fresh.find(({ why }) => why === 'mentioned' || why === 'asked') ?? fresh[0];
  if (notice?.sourceKind === 'comment' && subjectKind !== 'proposal')
    return commentAddress(at, { kind: subjectKind, id: subjectId, short }, notice.sourceId);
  return addressOf(at, subjectKind, subjectId, short, notice && partOfNotice(notice, shortOf));
}

function partOfNotice({ sourceKind, sourceId }: Notice, shortOf: ShortOf): string | undefined {
  return partOf(commands[sourceKind], `${sourceKind} ${sourceId}`, shortOf);
}
