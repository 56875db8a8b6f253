import type { Decider } from '#catalogue/deciders';
import type { Preview } from '#domain/change';
import { roleNames } from '#domain/rights';

/** As much of a value as a line of words shows; the structured answer has the rest. */
const longest = 300;
const mostNames = 6;

/** What a preview would do, a line a change and a field. */
export function previewWords(lines: Preview['lines']): string {
  if (lines.length === 0) return '- nothing';
  return lines
    .map(({ op, kind, name, before, after }) => {
      const fields = Object.entries(after ?? {})
        .filter(([, value]) => before !== null || !isEmpty(value))
        .map(
          ([field, value]) =>
            `  ${field}: ${before === null ? '' : `${valueWords(before[field])} -> `}${valueWords(value)}`,
        );
      return [`- ${op} ${kind} ${name}`.trimEnd(), ...fields].join('\n');
    })
    .join('\n');
}

/** Whom a proposal waits for: the people by name and role, or the roles where nobody can be named. */
export function decidersWords(roles: readonly string[], people: readonly Decider[]): string {
  const names = [...Map.groupBy(people, ({ name }) => name)].map(
    ([name, as]) => `${name} (${as.map(({ role }) => roleWords(role)).join(', ')})`,
  );
  if (names.length > mostNames) names.splice(mostNames, Infinity, `${names.length - mostNames} others`);
  return (names.length > 0 ? names : roles.map(roleWords)).join(' or ') || 'those who decide';
}

const named: Record<string, string> = { ...roleNames, admin: 'an administrator' };
const roleWords = (role: string): string => (named[role] ?? role).toLowerCase();

const isEmpty = (value: unknown) =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

function valueWords(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value ?? null) ?? 'null');
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
