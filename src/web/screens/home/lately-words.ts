import type { LogLine } from '../align/log-words.ts';

/** What each kind of record is called in the words of what was done. */
const nouns: Record<string, string> = {
  story: 'story',
  feature: 'feature',
  release: 'release',
  sprint: 'sprint',
  objective: 'objective',
  proposal: 'proposal',
  customer: 'customer',
  announcement: 'announcement',
  key: 'API key',
  team: 'team',
};
type Subject = { kind: string; name: string };

/** What was done, parted where the record's name stands: `cut`, `S-12 Fax the report`, ``; where words come after it, its title stands below. */
export function saidOf(
  done: string,
  subjects: readonly Subject[],
): { before: string; name: string | undefined; after: string; below?: string | undefined } {
  for (const { kind, name } of subjects) {
    const noun = nouns[kind];
    if (!noun || !name) continue;
    const at = new RegExp(`\\b(?:the|a|an) ${noun}\\b`).exec(done);
    if (!at) continue;
    const before = done.slice(0, at.index).trim();
    const after = done.slice(at.index + at[0].length).trim();
    const [, short, title] = /^([A-Z]+-\d+) (.+)$/s.exec(name) ?? [];
    // A long name in the middle would be read on into the words behind it.
    return after && short ? { before, name: short, after, below: title } : { before, name, after };
  }
  return { before: done, name: undefined, after: '' };
}

/** Who did it: an agent acts on behalf of somebody. */
export function actorOf({ via }: Pick<LogLine, 'via'>, name: string): string {
  return via === 'mcp' ? `An agent of ${name}` : name;
}
