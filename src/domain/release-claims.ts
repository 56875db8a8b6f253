import { type SupportOf, sayUnmet, supportOf } from './claim-support.ts';
import type { ReleaseFacts } from './release-facts.ts';

type Claim = ReleaseFacts['claims'][number];

/** A claim of a release with how it stands and why, in a sentence; empty where it is supported. */
export type ClaimStanding = SupportOf & { claim: Claim; says: string };

/** How each claim of a release stands that marketing has not withdrawn. */
export function claimStandings(
  facts: Pick<ReleaseFacts, 'features' | 'stories' | 'claims' | 'citations'>,
): ClaimStanding[] {
  const stories = new Map(facts.stories.map((story) => [story.id, story]));
  const features = new Set(facts.features.map(({ id }) => id));
  return facts.claims
    .filter(({ state }) => state !== 'withdrawn')
    .map((claim) => {
      const standing = supportOf(
        facts.citations.filter(({ claimId }) => claimId === claim.id),
        (id) => stories.get(id),
        (id) => features.has(id),
      );
      const says = standing.support === 'supported' ? '' : sayUnmet(standing, (id) => stories.get(id)?.short);
      return { ...standing, claim, says };
    });
}

/** A story that a claim lost and of which the owner has not told marketing in a change note yet. */
export type NoteOwed = { storyId: string; why: 'cut' | 'removed' | 'left'; claims: readonly Claim[] };

/** The change notes that the owner owes: one for each story that claims still rest on although it is lost. */
export function notesOwed(standings: readonly ClaimStanding[], notes: ReleaseFacts['notes']): NoteOwed[] {
  const told = new Set(notes.map(({ storyId }) => storyId));
  const owed = new Map<string, { storyId: string; why: NoteOwed['why']; claims: Claim[] }>();
  for (const { claim, unmet } of standings)
    for (const { storyId, why } of unmet) {
      if (why === 'not accepted' || told.has(storyId)) continue;
      const one = owed.get(storyId) ?? { storyId, why, claims: [] };
      one.claims.push(claim);
      owed.set(storyId, one);
    }
  return [...owed.values()];
}

/** The words of a claim, note or gate where they stand within a sentence: quoted and not too long. */
export function quoted(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 80 ? `${line.slice(0, 79)}…` : line}”`;
}

/** Why nothing may be published of a release: it has no go, a claim is not supported, or a change note is open; each named. */
export function whyUnpublishable(
  facts: Pick<ReleaseFacts, 'release' | 'features' | 'stories' | 'claims' | 'citations' | 'notes'>,
): { says: string; claims: string[]; notes: string[] } | undefined {
  const lost = claimStandings(facts).filter(({ support }) => support !== 'supported');
  const open = facts.notes.filter(({ state }) => state === 'open');
  const early = facts.release.state === 'planned' ? ['Its release has no go yet.'] : [];
  const gone = facts.release.state === 'cancelled' ? ['Its release is cancelled.'] : [];
  const says = [
    ...early,
    ...gone,
    ...lost.map(
      ({ claim, support, says }) =>
        `${quoted(claim.text)} is ${support === 'unsupported' ? 'no longer supported' : 'not supported yet'}: ${says}`,
    ),
    ...open.map(({ text }) => `A change note is open: ${quoted(text)}`),
  ];
  if (says.length === 0) return undefined;
  return {
    says: `Not published. ${says.join(' ')}`,
    claims: lost.map(({ claim }) => claim.id),
    notes: open.map(({ id }) => id),
  };
}
