const typedFields = new Set(['title', 'text', 'description', 'answer', 'name', 'body', 'note', 'reason']);

/** The words that somebody typed for a command, field by field: what it guesses, or what it sends where that is known. */
export function typedIn(
  guesses: readonly { fields: Record<string, unknown> }[],
  input: unknown,
): [field: string, words: string][] {
  const guessed = Object.assign({}, ...guesses.map(({ fields }) => fields)) as Record<string, unknown>;
  const fields = { ...guessed, ...(typeof input === 'object' ? input : {}) };
  return Object.entries(fields).flatMap(([field, value]): [string, string][] =>
    typedFields.has(field) && typeof value === 'string' && value.trim() !== '' ? [[field, value]] : [],
  );
}
