export const feedbackKinds = ['request', 'problem', 'complaint', 'praise', 'question'] as const;
export const feedbackStates = ['unprocessed', 'processed', 'archived'] as const;
export const stances = ['supports', 'contradicts'] as const;

/** The passage between two positions of a text, counted in UTF-16 units as browsers do; undefined where it is empty or outside. */
export function passage(text: string, start: number, end: number): string | undefined {
  if (start < 0 || end > text.length || start >= end) return undefined;
  const quote = text.slice(start, end);
  return quote.trim() === '' || !quote.isWellFormed() ? undefined : quote;
}
