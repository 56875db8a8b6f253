import type { CommandName } from '../../client/shapes.ts';
import type { Here } from '../../here/here.tsx';
import { partOf, type ShortOf } from '../../here/part-of.ts';
import { addressOf } from '../../here/subject.ts';
import type { FindingLine } from './use-findings.ts';

type Way = { says: string; href?: (at: Here['at'], finding: Finding, shortOf: ShortOf) => string };
type Finding = FindingLine['finding'];
type Where = { at: Here['at']; shortOf: ShortOf };

/** What customers say about the feature that a finding is about, or the place where it is linked. */
const voices = (at: Here['at'], { subjectKind, subjectShort }: Finding) =>
  at(subjectKind === 'feature' && subjectShort ? `features/${subjectShort}#knot-why` : 'voice');
/** The first of the stories that a finding names. */
const firstStory = (at: Here['at'], { evidence }: Finding, shortOf: ShortOf) => {
  const [first] = Array.isArray(evidence.stories) ? evidence.stories : [];
  const short = typeof first === 'string' ? shortOf('story', first) : undefined;
  return at(short ? `stories/${short}` : 'backlog');
};
/** The backlog with the stories of the feature that a finding is about, or all of it. */
const stories = (at: Here['at'], { subjectKind, subjectShort }: Finding) =>
  at(
    subjectKind === 'feature' && subjectShort
      ? `backlog?q=${encodeURIComponent(`feature:${subjectShort}`)}`
      : 'backlog',
  );

/** What each command that settles a finding is called on a button, and where it is done where that is not the subject's page. */
const ways: Partial<Record<CommandName, Way>> = {
  'action.done': { says: 'See the action' },
  'claim.cite': { says: 'Cite another story' },
  'claim.edit': { says: 'Mend the claim' },
  'claim.withdraw': { says: 'Withdraw the claim' },
  'feature.edit': { says: 'Say what it serves' },
  'feature.measure': { says: 'Write down the outcome' },
  'feature.commit': { says: 'Decide anew' },
  'feature.move': { says: 'Park or decline it' },
  'feature.place': { says: 'Place it on the roadmap', href: (at) => at('roadmap') },
  'feedback.edit': { says: 'Give it a keeper' },
  'feedback.resolve': { says: 'Resolve it' },
  'handoff.accept': { says: 'Take it or give it back' },
  'handoff.offer': { says: 'Offer it again' },
  'insight.link': { says: 'Link what customers said', href: voices },
  'note.mend': { says: 'Mend the message' },
  'note.write': { says: 'Write the change note' },
  'objective.close': { says: 'See the objective' },
  'position.state': { says: 'See where they stand' },
  'promise.move': { says: 'Move the promise' },
  'promise.withdraw': { says: 'Withdraw the promise' },
  'proposal.accept': { says: 'Answer the proposals' },
  'question.answer': { says: 'Answer it' },
  'release.edit': { says: 'Change the release' },
  'release.exclude': { says: 'Take features out' },
  'reply.prepare': { says: 'Tell them' },
  'right.set': { says: 'Change who decides', href: (at) => at('align?tab=rights') },
  'role.give': { says: 'Give somebody the role', href: (at) => at('align?tab=rights') },
  'sprint.add': { says: 'See the ledger' },
  'sprint.edit': { says: 'Change the capacity' },
  'sprint.take': { says: 'Take stories out' },
  'story.create': { says: 'Add stories' },
  'story.cut': { says: 'Cut or reorder stories', href: stories },
  'story.edit': { says: 'Say what they are for', href: firstStory },
  'story.move': { says: 'Reorder stories', href: stories },
};

/** At most so many ways stand beside a finding; the others are on the subject's page. */
const most = 2;

/** The ways to settle a finding that `may` lets through, as links: what to do, and the very place where it is done. */
export function settleWays(
  finding: Finding,
  may: (command: string) => boolean,
  { at, shortOf }: Where,
): { command: string; says: string; href: string }[] {
  const { subjectKind, subjectId, subjectShort, key, evidence } = finding;
  return ((evidence.settledBy ?? []) as string[])
    .filter(may)
    .flatMap((command) => {
      const way = ways[command as CommandName];
      if (!way) return [];
      const part = partOf(command, key, shortOf);
      const href = way.href?.(at, finding, shortOf) ?? addressOf(at, subjectKind, subjectId, subjectShort, part);
      return [{ command, says: way.says, href }];
    })
    .filter(({ href, says }, index, all) => all.findIndex((one) => one.href === href || one.says === says) === index)
    .slice(0, most);
}
