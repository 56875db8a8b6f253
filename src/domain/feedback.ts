export const feedbackKinds = ['request', 'problem', 'complaint', 'praise', 'question'] as const;
export const feedbackStates = ['unprocessed', 'processed', 'archived'] as const;
export const stances = ['supports', 'contradicts'] as const;

/** The passage between two positions of a text, counted in code points; undefined where it is empty or outside. */
export function passage(text: string, start: number, end: number): string | undefined {
  const points = Array.from(text);
  if (start < 0 || end > points.length || start >= end) return undefined;
  const quote = points.slice(start, end).join('');
  return quote.trim() === '' ? undefined : quote;
}
