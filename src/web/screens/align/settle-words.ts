import type { CommandName } from '../../client/shapes.ts';
import type { Here } from '../../here/here.tsx';

type Way = { says: string; href?: (at: Here['at'], subject: string) => string };

/** What each command that settles a finding is called on a button, and where it is done where that is not the subject's page. */
const ways: Partial<Record<CommandName, Way>> = {
  'action.done': { says: 'See the action' },
  'claim.cite': { says: 'Cite another story' },
  'claim.edit': { says: 'Mend the claim' },
  'claim.withdraw': { says: 'Withdraw the claim' },
  'feature.edit': { says: 'Change the feature' },
  'feature.measure': { says: 'Write down the outcome' },
  'feature.move': { says: 'Decide anew' },
  'feature.place': { says: 'Place it on the roadmap', href: (at) => at('roadmap') },
  'feedback.edit': { says: 'Give it a keeper' },
  'feedback.resolve': { says: 'Resolve it' },
  'handoff.accept': { says: 'Take it or give it back' },
  'handoff.offer': { says: 'Offer it again' },
  'insight.link': { says: 'Link what customers said', href: (at) => at('voice') },
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
  'story.cut': { says: 'Cut or reorder stories', href: (at) => at('backlog') },
  'story.edit': { says: 'Say what they are for', href: (at) => at('backlog') },
  'story.move': { says: 'Reorder stories', href: (at) => at('backlog') },
};

/** At most so many ways stand beside a finding; the others are on the subject's page. */
const most = 2;

/** The ways to settle a finding, as links: what to do, and where. */
export function settleWays(
  settledBy: readonly string[],
  at: Here['at'],
  subject: string,
): { command: string; says: string; href: string }[] {
  return settledBy
    .flatMap((command) => {
      const way = ways[command as CommandName];
      return way ? [{ command, says: way.says, href: way.href?.(at, subject) ?? subject }] : [];
    })
    .slice(0, most);
}
