import { useState } from 'react';

const drafts = new Map<string, string>();

/** The criterion begun for a story: what was typed and not sent stands there again when somebody comes back to it. */
export function useCriterionDraft(story: string): [string, (change: (now: string) => string) => void] {
  const [text, setText] = useState(() => drafts.get(story) ?? '');
  const set = (change: (now: string) => string) => {
    const next = change(drafts.get(story) ?? '');
    if (next === '') drafts.delete(story);
    else drafts.set(story, next);
    setText(next);
  };
  return [text, set];
}
