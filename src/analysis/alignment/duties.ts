import type { Role } from '#domain/rights';

/** A responsibility, with the commands by which one sees that somebody carries it. */
export type Duty = { duty: string; says: string; roles: readonly Role[]; shownBy: readonly string[] };

/** Every duty between a customer's words and the outcome, in the order of the line. */
export const duties: readonly Duty[] = [
  {
    duty: 'listen',
    says: 'Listen to customers and link what they say',
    roles: ['pm', 'po', 'support', 'sales'],
    shownBy: ['feedback.capture', 'feedback.sort', 'insight.link'],
  },
  {
    duty: 'complaints',
    says: 'Answer customers and complaints',
    roles: ['pm', 'support'],
    shownBy: ['feedback.resolve', 'reply.send', 'reply.mark'],
  },
  {
    duty: 'strategy',
    says: 'Keep vision, objectives and their numbers',
    roles: ['pm'],
    shownBy: ['strategy.edit', 'objective.add', 'objective.edit', 'keyResult.add', 'checkIn.say'],
  },
  {
    duty: 'qualify',
    says: 'Decide which features are worth building',
    roles: ['pm'],
    shownBy: ['feature.move', 'feature.score', 'feature.commit'],
  },
  {
    duty: 'promise',
    says: 'Promise dates and stand by them',
    roles: ['pm'],
    shownBy: ['feature.promise', 'promise.move', 'promise.withdraw', 'promise.keep'],
  },
  {
    duty: 'spec',
    says: 'Write what is to be built',
    roles: ['pm'],
    shownBy: ['spec.write', 'spec.publish', 'handoff.offer'],
  },
  {
    duty: 'take',
    says: 'Take or give back what is handed over',
    roles: ['po'],
    shownBy: ['handoff.accept', 'handoff.return'],
  },
  { duty: 'answer', says: 'Answer questions', roles: ['pm', 'po'], shownBy: ['question.answer'] },
  {
    duty: 'backlog',
    says: 'Keep the backlog: cut stories to size, order them, make them ready',
    roles: ['po'],
    shownBy: ['story.create', 'story.move', 'story.split', 'story.ready', 'story.edit', 'story.cut'],
  },
  { duty: 'estimate', says: 'Estimate stories', roles: ['team', 'po'], shownBy: ['story.estimate'] },
  {
    duty: 'sprint',
    says: 'Plan and close sprints',
    roles: ['po'],
    shownBy: ['sprint.plan', 'sprint.start', 'sprint.add', 'sprint.take', 'sprint.close'],
  },
  { duty: 'build', says: 'Build', roles: ['team'], shownBy: ['story.start', 'story.submit'] },
  { duty: 'accept', says: 'Accept or reject what was built', roles: ['po'], shownBy: ['story.accept', 'story.reject'] },
  {
    duty: 'show',
    says: 'Show what was built and look back',
    roles: ['po', 'team'],
    shownBy: ['demo.plan', 'demo.hold', 'retro.note'],
  },
  {
    duty: 'release',
    says: 'Say what goes into a release and hold its gates',
    roles: ['po'],
    shownBy: ['release.plan', 'release.include', 'release.exclude', 'gate.pass', 'gate.waive'],
  },
  {
    duty: 'message',
    says: 'Write what is said about a release',
    roles: ['marketing', 'pm'],
    shownBy: ['claim.write', 'claim.edit', 'note.mend', 'announcement.write'],
  },
  {
    duty: 'launch',
    says: 'Give the go and launch',
    roles: ['pm'],
    shownBy: ['release.go', 'release.launch', 'announcement.publish'],
  },
  { duty: 'measure', says: 'Measure what came of it', roles: ['pm'], shownBy: ['feature.measure'] },
];

/** What somebody did of one command, in one role. */
export type Acts = { member: string; role: string | null; command: string; acts: number; last: string };
/** How a duty is carried: `elsewhere` is by people whose duty it is not. */
export type Carried = 'covered' | 'doubled' | 'dormant' | 'uncovered' | 'elsewhere';
/** A duty with who carried it, most first. */
export type DutyState = Duty & {
  state: Carried;
  who: { member: string; acts: number; last: string; held: boolean }[];
  last: string | null;
};

/** Two people carry a duty both where the second does at least this share, and this often. */
const secondShare = 0.25;
const secondActs = 3;

/**
 * How each duty was carried: by what people did in a stretch of the diary, beside the roles they hold. Duties that several
 * roles share by their nature are never doubled.
 */
export function carriedDuties(acts: readonly Acts[], held: ReadonlyMap<string, readonly string[]>): DutyState[] {
  const roles = new Set([...held.values()].flat());
  return duties.map((duty) => {
    const by = new Map<string, { acts: number; last: string }>();
    for (const act of acts) {
      if (!duty.shownBy.includes(act.command)) continue;
      const known = by.get(act.member);
      by.set(act.member, {
        acts: (known?.acts ?? 0) + act.acts,
        last: known && known.last > act.last ? known.last : act.last,
      });
    }
    const holds = (member: string) =>
      (held.get(member) ?? []).some((role) => (duty.roles as readonly string[]).includes(role));
    const who = [...by]
      .map(([member, did]) => ({ member, ...did, held: holds(member) }))
      .sort((a, b) => b.acts - a.acts || (a.member < b.member ? -1 : 1));
    const last = who.reduce<string | null>((latest, one) => (latest && latest > one.last ? latest : one.last), null);
    return {
      ...duty,
      who,
      last,
      state: stateOf(
        duty,
        who,
        duty.roles.some((role) => roles.has(role)),
      ),
    };
  });
}

function stateOf(duty: Duty, who: DutyState['who'], somebody: boolean): Carried {
  if (!somebody) return 'uncovered';
  if (who.length === 0) return 'dormant';
  if (!who.some((one) => one.held)) return 'elsewhere';
  const all = who.reduce((sum, one) => sum + one.acts, 0);
  const second = who[1];
  const one = duty.roles.length === 1 && duty.roles[0] !== 'team';
  return one && second && second.acts >= secondActs && second.acts / all >= secondShare ? 'doubled' : 'covered';
}
