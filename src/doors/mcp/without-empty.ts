/** An answer as it is read: of its records, fields that are empty are left out; its own fields stay, so that an empty list is told. */
export function withoutEmpty(answer: unknown): unknown {
  if (Array.isArray(answer)) return answer.map(pruned);
  if (typeof answer !== 'object' || answer === null) return answer;
  return Object.fromEntries(Object.entries(answer).map(([name, inner]) => [name, pruned(inner)]));
}

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(pruned);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !isEmpty(inner))
      .map(([name, inner]) => [name, pruned(inner)]),
  );
}

const isEmpty = (value: unknown) => value === null || value === '' || (Array.isArray(value) && value.length === 0);
