import { useState } from 'react';
import type { Listed } from './feedback-list.ts';

/**
 * The row that is read where nobody has chosen one: the first, which stays it though newer ones come in above. While the
 * rows are those of before (`isFresh` is false) none is held: the newest may still be on its way.
 */
export function useFirst(list: string, rows: readonly Listed[], isFresh: boolean): Listed | undefined {
  const [held, hold] = useState<{ list: string; id: string }>();
  const first = (held?.list === list && rows.find(({ id }) => id === held.id)) || rows[0];
  if (first && isFresh && (held?.list !== list || held.id !== first.id)) hold({ list, id: first.id });
  return first;
}
