import type pg from 'pg';

/** Statements that get a name; a program's own are a few hundred, so this only bounds a mistake. */
const most = 2_000;
const names = new Map<string, string>();

/**
 * Lets a connection plan each parameterised statement once instead of at every use, which is half of what a point read
 * costs. PostgreSQL keeps choosing between a general plan and one for the values at hand.
 */
export function prepareStatements(client: pg.ClientBase): void {
  const query = client.query.bind(client) as (config: unknown, values?: unknown, callback?: unknown) => unknown;
  const prepared = (config: unknown, values?: unknown, callback?: unknown) => {
    if (typeof config !== 'string' || !Array.isArray(values) || values.length === 0)
      return query(config, values, callback);
    const name = nameOf(config);
    return name ? query({ name, text: config, values }, callback) : query(config, values, callback);
  };
  client.query = prepared as typeof client.query;
}

function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= most) return known;
  const name = `s${names.size}`;
  names.set(text, name);
  return name;
}
