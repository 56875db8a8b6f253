import type { FileRow } from './read-export.ts';

/** Members of a file as members here: by e-mail address, else the importer where somebody must be named. */
export type People = {
  /** The member here; null for a stranger where nobody need be named. */
  of: (id: string, needed: boolean) => string | null;
  has: (id: string) => boolean;
  strangers: () => { name: string; rows: number }[];
};

/** Finds the members of a file among those here and counts whom it does not find. */
export function peopleOf(
  rows: readonly FileRow[],
  members: readonly { id: string; email: string }[],
  importer: string,
): People {
  const byEmail = new Map(members.map(({ id, email }) => [email.trim().toLowerCase(), id]));
  const here = new Set(members.map(({ id }) => id));
  const named = new Map(rows.map((row) => [row.id, { name: String(row.name ?? ''), email: String(row.email ?? '') }]));
  const strangers = new Map<string, number>();
  return {
    of(id, needed) {
      const person = named.get(id);
      const found = byEmail.get(person?.email.trim().toLowerCase() ?? '') ?? (here.has(id) ? id : undefined);
      if (found !== undefined) return found;
      const name = person?.name || 'Somebody without a name';
      strangers.set(name, (strangers.get(name) ?? 0) + 1);
      return needed ? importer : null;
    },
    has: (id) => named.has(id),
    strangers: () => [...strangers].map(([name, count]) => ({ name: name.slice(0, 200), rows: count })).slice(0, 200),
  };
}
