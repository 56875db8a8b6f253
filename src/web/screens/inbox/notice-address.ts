import { partOf, type ShortOf } from '../../here/part-of.ts';
import { addressOf } from '../../here/subject.ts';
import { commentAddress, commentPart } from '../conversation/comment-part.ts';
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
  const notice = noticeToRead(thread);
  if (notice?.sourceKind === 'comment' && subjectKind !== 'proposal')
    return commentAddress(at, { kind: subjectKind, id: subjectId, short }, notice.sourceId);
  if (notice?.sourceKind === 'import') return at(`import/${notice.sourceId}`);
  return addressOf(at, subjectKind, subjectId, short, noticePart(thread, shortOf));
}

/** The part of its record's page where a thread is read on; nothing where it is the whole page. */
export function noticePart(thread: NoticeThread, shortOf: ShortOf): string | undefined {
  const notice = noticeToRead(thread);
  if (!notice) return undefined;
  const { sourceKind, sourceId } = notice;
  if (sourceKind === 'comment') return commentPart(sourceId);
  return partOf(commands[sourceKind], `${sourceKind} ${sourceId}`, shortOf);
}

function noticeToRead({ reasons }: NoticeThread): Notice | undefined {
  const fresh = freshOf(reasons);
  return fresh.find(({ why }) => why === 'mentioned' || why === 'asked') ?? fresh[0];
}
