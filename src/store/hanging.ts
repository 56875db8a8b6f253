import type { Kind } from '#domain/records';
import type { Read } from './read.ts';

/** The questions and actions that hang on a record, which go or move with it. */
export async function hangingOn(
  read: Read,
  subjectKind: Kind,
  subjectId: string,
): Promise<{ kind: 'question' | 'action'; id: string }[]> {
  const about = { subjectKind, subjectId };
  const questions = await read.all('question', about);
  const actions = await read.all('action', about);
  return [
    ...questions.map(({ id }) => ({ kind: 'question' as const, id })),
    ...actions.map(({ id }) => ({ kind: 'action' as const, id })),
  ];
}
