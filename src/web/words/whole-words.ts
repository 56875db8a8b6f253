import { type Decision, decisions, type Role, roleNames } from '#domain/rights';
import { natures } from '#domain/story';
import type { Sayings } from './say-value.ts';

/** A record that says one thing: what it is said of, and what is said. */
export interface Whole {
  of: string;
  says: string;
}
type Fields = Record<string, unknown>;

/** How one story hangs on another, as a sentence goes on after the first one's name. */
const hanging: Record<(typeof natures)[number], string> = {
  needs: 'waits for',
  'part of': 'is a part of',
  'relates to': 'relates to',
  duplicates: 'says the same as',
};

/** Says a new or deleted record in one line where its fields mean nothing each for itself; undefined where they do, or are not all known. */
export function sayWhole(kind: string, row: Fields, say: Sayings): Whole | undefined {
  const name = (of: string, field: string) => {
    const id = row[field];
    return typeof id === 'string' ? say.nameOf(of, id) : undefined;
  };
  const word = (field: string) => (typeof row[field] === 'string' ? row[field] : '');
  const both = (of: string | undefined, says: string | undefined) => (of && says ? { of, says } : undefined);
  if (kind === 'dependency') {
    const other = name('story', 'otherId');
    const nature = natures.find((one) => one === row.nature);
    return both(name('story', 'storyId'), other && nature && `${hanging[nature]} ${other}`);
  }
  if (kind === 'criterion') {
    const story = name('story', 'storyId');
    return both(story && `${story}: acceptance criterion`, word('text'));
  }
  if (kind === 'citation') {
    const claim = name('claim', 'claimId');
    const story = name('story', 'storyId');
    return both(claim && `Claim “${claim}”`, story && `rests on ${story}`);
  }
  if (kind === 'insight') {
    const feature = name('feature', 'featureId');
    const quote = word('quote');
    return both(
      feature && `Heard for or against ${feature}`,
      quote && `“${quote}” (${row.stance === 'contradicts' ? 'against' : 'for'})`,
    );
  }
  if (kind === 'commitment') {
    const sprint = name('sprint', 'sprintId');
    const story = name('story', 'storyId');
    return both(sprint && `Ledger of ${sprint}`, story && `${story}: ${word('change')}`);
  }
  if (kind === 'right') return both(whoDecides(row.right), sayRoles(row.roles));
  return undefined;
}

/** The heading of a line of the table of rights. */
export function whoDecides(right: unknown): string | undefined {
  return typeof right === 'string' && right in decisions
    ? `Who decides: ${decisions[right as Decision].says.toLowerCase()}`
    : undefined;
}

/** Roles as everybody calls them. */
export function sayRoles(roles: unknown): string | undefined {
  if (!Array.isArray(roles)) return undefined;
  return roles.length === 0 ? 'nobody' : roles.map((role) => sayRole(String(role))).join(', ');
}

/** A role as everybody calls it. */
export function sayRole(role: string): string {
  return role in roleNames ? roleNames[role as Role] : role;
}
