import type { Row } from '#domain/records';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { addressOf } from '../../here/subject.ts';
import { Button } from '../../parts/button.tsx';
import { saySpan } from '../../parts/day.ts';
import { NeedsYouLine } from '../../parts/needs-you.tsx';
import { goTo } from '../../shell/links.ts';
import { previewWords } from '../../words/preview-words.ts';
import { sayProposed, sayProposer } from '../../words/say-proposer.ts';
import { useSayings } from '../../words/use-sayings.ts';
import type { Waiting } from './use-needs.ts';

interface NeedLineProps {
  need: Waiting;
  /** Whose it is, on a partner's Home. */
  waitsFor: string | undefined;
}

/** The verb on the button of each kind of need; the others are looked at. */
const verbs: Record<string, string> = {
  proposal: 'Decide',
  question: 'Answer',
  'blocking question': 'Answer',
  handoff: 'Take it',
  feasibility: 'Answer',
  position: 'Say',
  action: 'See it',
  claim: 'Approve',
  go: 'Decide',
  'forecast-past-promise': 'Decide',
  'forecast-past-deadline': 'Decide',
  'objecting-stakeholder': 'Decide',
  'claim-unsupported': 'Mend',
  'note-unmended': 'Mend',
  'asker-not-told': 'Tell them',
  'complaint-unanswered': 'Answer',
};

/** One thing that waits, with its numbers and the way to settle it. */
export function NeedLine({ need, waitsFor }: NeedLineProps) {
  const { today, at } = useHere();
  const proposal = useRow('proposal', need.is === 'proposal' ? need.subjectId : undefined);
  const href = addressOf(at, need.subjectKind, need.subjectId, need.subjectShort);
  const open = sayOpen(need.since.slice(0, 10), today);
  const says = proposal ? (
    <ProposalSays proposal={proposal} />
  ) : (
    <a href={href} className="home-what" dir="auto">
      {need.says}
    </a>
  );
  return (
    <NeedsYouLine
      waitsFor={waitsFor}
      says={says}
      meta={
        <span dir="auto">
          {need.detail && `${/[.!?…”]$/.test(need.detail) ? need.detail : `${need.detail}.`} `}
          {open}
        </span>
      }
      actions={<Button onClick={() => goTo(href)}>{waitsFor ? 'Look' : (verbs[need.is] ?? 'See it')}</Button>}
    />
  );
}

function ProposalSays({ proposal }: { proposal: Row<'proposal'> }) {
  const say = useSayings();
  const proposer = sayProposer(proposal, useRow('member', proposal.proposerId)?.name);
  const subject = sayProposed(proposal, say);
  const [change, ...others] = previewWords(proposal.preview, say);
  const label = change ? String(change.label) : proposal.says;
  return (
    <>
      {proposer} proposes: {subject && !label.includes(subject) && `${subject}: `}
      {label}
      {change?.before && (
        <>
          {' '}
          <del>{change.before}</del>
        </>
      )}
      {change?.after && (
        <>
          {' '}
          <strong>{change.after}</strong>
        </>
      )}
      {others.length > 0 && <span className="meta"> and {others.length} more</span>}
    </>
  );
}

function sayOpen(since: string, today: string): string {
  return since >= today ? 'Open since today.' : `Open ${saySpan(since, today)}.`;
}
