import type { Kind } from '#domain/records';
import type { Read } from './read.ts';

/** The questions, actions and comments that hang on a record, which go or move with it. */
export async function hangingOn(
  read: Read,
  subjectKind: Kind,
  subjectId: string,
): Promise<{ kind: 'question' | 'action' | 'comment'; id: string }[]> {
  const about = { subjectKind, subjectId };
  const questions = await read.all('question', about);
  const actions = await read.all('action', about);
  const comments = await read.all('comment', about);
  return [
    ...questions.map(({ id }) => ({ kind: 'question' as const, id })),
    ...actions.map(({ id }) => ({ kind: 'action' as const, id })),
    ...comments.map(({ id }) => ({ kind: 'comment' as const, id })),
  ];
}
