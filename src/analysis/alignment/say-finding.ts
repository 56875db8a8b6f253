import type { Finding } from './finding.ts';

/** What a record is called in a sentence, such as `F-112 Offline field reports`; by kind and id. */
export type NameOf = (kind: string, id: string) => string;
/** A finding in words: what disagrees, and what shows it. */
export type Said = { title: string; detail: string };
type Told = Pick<Finding, 'kind' | 'subjectKind' | 'subjectId'> & { evidence: Record<string, unknown> };
type Sayer = (finding: Told, name: NameOf) => Said;

const list = new Intl.ListFormat('en', { type: 'conjunction' });
const numbers = new Intl.NumberFormat('en');
const plural = new Intl.PluralRules('en');
const count = (value: unknown, one: string, many: string) =>
  `${numbers.format(Number(value))} ${plural.select(Number(value)) === 'one' ? one : many}`;
const dates = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
const day = (value: unknown) =>
  typeof value === 'string' ? dates.format(new Date(`${value.slice(0, 10)}T00:00:00Z`)) : 'no day';
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const ids = (value: unknown): string[] => (Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []);
const subject = ({ subjectKind, subjectId }: Told, name: NameOf) => name(subjectKind, subjectId);
const named = (kind: string, value: unknown, name: NameOf, all?: unknown) => {
  const known = ids(value)
    .slice(0, 3)
    .map((id) => name(kind, id));
  const rest = Number(all ?? ids(value).length) - known.length;
  return list.format(rest > 0 ? [...known, `${numbers.format(rest)} more`] : known);
};

const sayers: Record<string, Sayer> = {
  'forecast-past-promise': (finding, name) => ({
    title: `${subject(finding, name)}: the forecast lies past the promise to ${text(finding.evidence.toWhom)}`,
    detail: `Promised for ${day(finding.evidence.promised)}; done with 85% chance by ${finding.evidence.p85 ? day(finding.evidence.p85) : 'no day within five years'}.`,
  }),
  'forecast-past-deadline': (finding, name) => ({
    title: `${subject(finding, name)}: the forecast lies past the market’s deadline`,
    detail: `Deadline ${day(finding.evidence.deadlineOn)}${finding.evidence.why ? ` (${text(finding.evidence.why).replace(/\.$/, '')})` : ''}; ${count((finding.evidence.late as unknown[]).length, 'feature is', 'features are')} likely later.`,
  }),
  'work-without-reason': (finding, name) => ({
    title: `${count(finding.evidence.count, 'story is', 'stories are')} worked on without a reason`,
    detail: `No customer’s words and no objective stand behind ${named('story', finding.evidence.stories, name, finding.evidence.count)}.`,
  }),
  'work-out-of-order': (finding, name) => ({
    title: `${subject(finding, name)} is worked on before its turn`,
    detail:
      (finding.evidence.waiting as unknown[]).length > 0
        ? `It is for later, while ${list.format((finding.evidence.waiting as { feature: string }[]).slice(0, 3).map(({ feature }) => name('feature', feature)))} waits with ready stories.`
        : `It is ${text(finding.evidence.stage)}, and ${named('story', finding.evidence.stories, name)} is in work.`,
  }),
  'promise-without-stories': (finding, name) => ({
    title: `${subject(finding, name)} is promised, and nobody has planned any work`,
    detail: `${text(finding.evidence.toWhom)} was told ${day(finding.evidence.dueOn)}. It has no stories.`,
  }),
  'sprint-scope-moved': (finding, name) => ({
    title: `${subject(finding, name)} is no longer what was committed`,
    detail: `Of ${count(finding.evidence.committed, 'story', 'stories')} committed, ${count(finding.evidence.removed, 'was', 'were')} removed and ${numbers.format(Number(finding.evidence.added))} added.`,
  }),
  'sprint-over-full': (finding, name) => ({
    title: `${subject(finding, name)} holds more than the team can do`,
    detail: `${numbers.format(Number(finding.evidence.points))} are in it; the capacity is ${numbers.format(Number(finding.evidence.capacity))}.`,
  }),
  'feature-scope-moved': (finding, name) => ({
    title: `${subject(finding, name)}: scope moved since it was committed`,
    detail: `Since ${day(finding.evidence.since)}, ${count(finding.evidence.added, 'story was', 'stories were')} added and ${numbers.format(Number(finding.evidence.removed))} cut; ${numbers.format(Number(finding.evidence.base))} were there.`,
  }),
  'question-waiting': (finding, name) => ({
    title: `A question on ${subject(finding, name)} waits for an answer`,
    detail: `“${text(finding.evidence.text)}” Asked ${count(finding.evidence.days, 'day', 'days')} ago${finding.evidence.blocking ? '; work waits for it' : ''}.`,
  }),
  'proposal-waiting': (finding, name) => ({
    title: `${count(ids(finding.evidence.proposals).length, 'proposal waits', 'proposals wait')} for an answer`,
    detail: `${name('member', text(finding.evidence.proposer))} proposed the first ${count(finding.evidence.days, 'day', 'days')} ago.`,
  }),
  'handoff-stuck': (finding, name) => ({
    title: `${subject(finding, name)}: the handoff is stuck`,
    detail: `${finding.evidence.state === 'offered' ? `Offered to the ${finding.evidence.toRole === 'po' ? 'product owner' : 'designer'}` : 'Given back with questions'} ${count(finding.evidence.days, 'day', 'days')} ago.`,
  }),
  'action-overdue': (finding) => ({
    title: `“${text(finding.evidence.text)}” is overdue`,
    detail: `It should have been done by ${day(finding.evidence.dueOn)}.`,
  }),
  'feature-without-evidence': (finding, name) => ({
    title:
      Number(finding.evidence.contradicts) > 0
        ? `${subject(finding, name)}: what customers say speaks against it`
        : `${subject(finding, name)} is being built, and no customer asked for it`,
    detail: `${count(finding.evidence.supports, 'voice', 'voices')} for it, ${numbers.format(Number(finding.evidence.contradicts))} against.`,
  }),
  'objecting-stakeholder': (finding, name) => ({
    title: `${text(finding.evidence.name)} ${finding.evidence.stance === 'against' ? 'is against' : 'has a concern about'} ${subject(finding, name)}`,
    detail: `${finding.evidence.note ? `“${text(finding.evidence.note)}” ` : ''}Said on ${day(finding.evidence.statedOn)}; nothing was decided since.`,
  }),
  'objective-without-features': (finding, name) => ({
    title: `Nothing serves ${subject(finding, name)}`,
    detail: 'The objective is open, and no feature is linked to it.',
  }),
  'outcome-not-measured': (finding, name) => ({
    title: `${subject(finding, name)}: nobody has measured what came of it`,
    detail: `It has been with customers since ${day(finding.evidence.launchedOn)}.`,
  }),
  'claim-unsupported': (finding, name) => ({
    title: `A claim of ${subject(finding, name)} is no longer supported`,
    detail: `“${text(finding.evidence.text)}” rests on ${named('story', finding.evidence.lost, name)}, which is not part of it any more.`,
  }),
  'note-unmended': (finding, name) => ({
    title: `The message of ${subject(finding, name)} does not say yet what changed`,
    detail: `“${text(finding.evidence.text)}” Written on ${day(finding.evidence.writtenOn)}.`,
  }),
  'asker-not-told': (finding, name) => ({
    title: `${count(finding.evidence.people, 'person who asked for it was', 'people who asked for it were')} told nothing about ${subject(finding, name)}`,
    detail: `It was launched on ${day(finding.evidence.launchedOn)}.`,
  }),
  'complaint-unanswered': (finding, name) => ({
    title: `Nobody has answered the complaint ${subject(finding, name)}`,
    detail: `It came ${count(finding.evidence.days, 'day', 'days')} ago${finding.evidence.dueOn ? ` and was due on ${day(finding.evidence.dueOn)}` : ''}.`,
  }),
  'duty-uncovered': (finding) => {
    const says = ids(finding.evidence.says);
    return {
      title:
        says.length === 1
          ? `Nobody can decide: ${says[0]}`
          : `Nobody can take ${count(says.length, 'decision', 'decisions')} of this product`,
      detail:
        says.length === 1
          ? 'No member of the product holds a role for it.'
          : `No member holds a role for them, among others: ${says.slice(0, 3).join('; ')}.`,
    };
  },
};

/** A finding in words of the product. */
export function sayFinding(finding: Told, name: NameOf): Said {
  const say = sayers[finding.kind];
  return say ? say(finding, name) : { title: `${finding.kind}: ${subject(finding, name)}`, detail: '' };
}

/** The ids of the records that a finding's words name, by kind. */
export function namedIn(finding: Told): { kind: string; id: string }[] {
  const { evidence } = finding;
  const of = (kind: string, value: unknown) => ids(Array.isArray(value) ? value : [value]).map((id) => ({ kind, id }));
  const waiting = Array.isArray(evidence.waiting) ? (evidence.waiting as { feature: string }[]) : [];
  return [
    { kind: finding.subjectKind, id: finding.subjectId },
    ...of('story', evidence.stories),
    ...of('story', evidence.lost),
    ...of('member', evidence.proposer),
    ...waiting.map(({ feature }) => ({ kind: 'feature', id: feature })),
  ];
}
