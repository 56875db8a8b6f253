import type { Existing } from './existing.ts';
import { foldWord } from './fold-word.ts';
import type { Item } from './item.ts';

const listed = 200;

/** Finds members by the names or addresses that items have for their assignees, and counts whom it does not find. */
export function peopleFinder(existing: Existing) {
  const members = new Map<string, string | null>();
  for (const { id, name, email } of existing.members) {
    const folded = foldWord(name);
    // Two members of one name: neither is meant for sure.
    members.set(folded, members.has(folded) ? null : id);
    members.set(email.trim().toLowerCase(), id);
  }
  const strangers = new Map<string, number>();
  return {
    /** The member to whom an item is assigned; null for nobody and for whoever is no member. */
    of({ assignee }: Item): string | null {
      if (assignee === null) return null;
      const address = /<([^<>\s]+@[^<>\s]+)>/.exec(assignee)?.[1] ?? assignee;
      const found = members.get(address.trim().toLowerCase()) ?? members.get(foldWord(assignee.replace(/<[^>]*>/, '')));
      if (!found) strangers.set(assignee, (strangers.get(assignee) ?? 0) + 1);
      return found ?? null;
    },
    unknown: () =>
      [...strangers]
        .map(([name, rows]) => ({ name: name.slice(0, listed).toWellFormed(), rows }))
        .sort((one, other) => other.rows - one.rows)
        .slice(0, listed),
  };
}
