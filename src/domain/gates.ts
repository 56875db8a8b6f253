import type { FieldsOf } from './records.ts';
import { type ClaimStanding, claimStandings, notesOwed, quoted } from './release-claims.ts';
import type { ReleaseFacts } from './release-facts.ts';

export type GateRule = FieldsOf<'gate'>['rule'];

/** One thing that keeps a gate from holding: what to do, and the record it is about where there is one. */
export type Missing = {
  says: string;
  kind?: 'feature' | 'story' | 'claim' | 'changeNote';
  id?: string;
};

/** A gate as it stands today: it holds, it is open and says why, or the owner waived it with a reason. */
export type GateState = {
  /** Absent where the release has no such gate of its own, which is then computed all the same. */
  gate: ReleaseFacts['gates'][number] | undefined;
  rule: GateRule;
  name: string;
  stands: 'holds' | 'open' | 'waived';
  missing: readonly Missing[];
};

/** The gates that every release has, with what each asks for. */
export const computedGates = {
  'stories accepted': 'Every story is accepted',
  'no open bugs': 'No bug is open',
  'criteria met': 'Every acceptance criterion is met',
  'claims supported': 'Every claim is supported',
  'messages mended': 'Every message is mended after scope moved',
} as const satisfies Partial<Record<GateRule, string>>;

export const computedRules = Object.keys(computedGates) as (keyof typeof computedGates)[];

/** A computed gate as it begins: nobody has waived it. */
export function freshGate(releaseId: string, rule: keyof typeof computedGates): FieldsOf<'gate'> {
  return { releaseId, rule, name: computedGates[rule], state: 'computed', reason: null, setBy: null, setOn: null };
}

/** How every gate of a release stands: the computed ones in their order, then those checked by hand. */
export function gateStates(facts: ReleaseFacts): GateState[] {
  const standings = claimStandings(facts);
  const missing: Record<keyof typeof computedGates, Missing[]> = {
    'stories accepted': storiesMissing(facts),
    'no open bugs': bugsMissing(facts),
    'criteria met': criteriaMissing(facts),
    'claims supported': claimsMissing(standings),
    'messages mended': messagesMissing(facts, standings),
  };
  const computed = computedRules.map((rule): GateState => {
    const gate = facts.gates.find((one) => one.rule === rule);
    const stands = gate?.state === 'waived' ? 'waived' : missing[rule].length > 0 ? 'open' : 'holds';
    return { gate, rule, name: gate?.name ?? computedGates[rule], stands, missing: missing[rule] };
  });
  const byHand = facts.gates
    .filter(({ rule }) => rule === 'by hand')
    .map((gate): GateState => {
      const stands = gate.state === 'waived' ? 'waived' : gate.state === 'passed' ? 'holds' : 'open';
      const open = stands === 'open' ? [{ says: 'Nobody has checked it yet.' }] : [];
      return { gate, rule: gate.rule, name: gate.name, stands, missing: open };
    });
  return [...computed, ...byHand];
}

/** The gates that keep a release from going: neither held nor waived. */
export function openGates(states: readonly GateState[]): GateState[] {
  return states.filter(({ stands }) => stands === 'open');
}

/** Why a release may not go, by gate, in one text; undefined where every gate holds or is waived. */
export function whyNoGo(states: readonly GateState[]): string | undefined {
  const open = openGates(states);
  if (open.length === 0) return undefined;
  const named = open.map(({ name, missing }) => {
    const [first] = missing;
    const more = missing.length > 1 ? ` And ${missing.length - 1} more.` : '';
    return `${quoted(name)}: ${first?.says ?? ''}${more}`;
  });
  const gates = open.length === 1 ? 'One gate does not hold.' : `${open.length} gates do not hold.`;
  return `${gates} ${named.join(' ')} Settle it, or have the owner waive it.`;
}

/** In these stages a feature is not being built, so that nothing of it can ship. */
const aside: readonly string[] = ['parked', 'declined', 'retired'];

function storiesMissing({ features, stories }: ReleaseFacts): Missing[] {
  if (features.length === 0) return [{ says: 'No feature is in this release yet.' }];
  return features.flatMap((feature) => featureMissing(feature, stories));
}

/** What keeps a feature from being done: it is not being built, has no stories, or has some that are neither accepted nor cut; bugs have a gate of their own. */
export function featureMissing(
  { id, short, stage }: Pick<ReleaseFacts['features'][number], 'id' | 'short' | 'stage'>,
  stories: readonly Omit<ReleaseFacts['stories'][number], 'unmet'>[],
): Missing[] {
  const about = { kind: 'feature' as const, id };
  if (aside.includes(stage)) return [{ says: `${short} is ${stage}; take it out.`, ...about }];
  const counted = stories.filter(({ featureId, state }) => featureId === id && state !== 'cut');
  if (counted.length === 0) return [{ says: `${short} has no stories.`, ...about }];
  return counted
    .filter(({ kind, state }) => kind !== 'bug' && state !== 'accepted')
    .map((story) => ({ says: `${story.short} is ${inWords[story.state]}.`, kind: 'story', id: story.id }));
}

const inWords: Record<FieldsOf<'story'>['state'], string> = {
  draft: 'a draft',
  ready: 'not started',
  'in progress': 'in progress',
  'in review': 'in review',
  accepted: 'accepted',
  cut: 'cut',
};

function within({ features, stories }: ReleaseFacts): ReleaseFacts['stories'] {
  const ids = new Set(features.map(({ id }) => id));
  return stories.filter(({ featureId, state }) => featureId !== null && ids.has(featureId) && state !== 'cut');
}

function bugsMissing(facts: ReleaseFacts): Missing[] {
  return within(facts)
    .filter(({ kind, state }) => kind === 'bug' && state !== 'accepted')
    .map(({ id, short, state }) => ({ says: `${short} is ${inWords[state]}.`, kind: 'story', id }));
}

function criteriaMissing(facts: ReleaseFacts): Missing[] {
  return within(facts)
    .filter(({ unmet }) => unmet > 0)
    .map(({ id, short, unmet }) => ({
      says: unmet === 1 ? `${short} has one criterion not met.` : `${short} has ${unmet} criteria not met.`,
      kind: 'story',
      id,
    }));
}

function claimsMissing(standings: readonly ClaimStanding[]): Missing[] {
  return standings
    .filter(({ support }) => support !== 'supported')
    .map(({ claim, support, says }) => ({
      says: `${quoted(claim.text)} ${support === 'unsupported' ? 'is no longer supported' : 'waits'}: ${says}`,
      kind: 'claim',
      id: claim.id,
    }));
}

function messagesMissing({ notes, stories }: ReleaseFacts, standings: readonly ClaimStanding[]): Missing[] {
  const short = (id: string) => stories.find((story) => story.id === id)?.short ?? 'A story';
  const open = notes
    .filter(({ state }) => state === 'open')
    .map(({ id, text }): Missing => ({ says: `Marketing has yet to mend ${quoted(text)}`, kind: 'changeNote', id }));
  const owed = notesOwed(standings, notes).map(
    ({ storyId }): Missing => ({
      says: `${short(storyId)} is lost, and the owner has not written the change note.`,
      kind: 'story',
      id: storyId,
    }),
  );
  return [...open, ...owed];
}
