import type { Row } from '#domain/records';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { saySpan } from '../../parts/day.ts';
import { NeedsYouLine } from '../../parts/needs-you.tsx';
import { goTo } from '../../shell/links.ts';
import { sayProposer } from '../../words/say-proposer.ts';
import { sentence } from '../../words/sentence.ts';
import { Proposed } from '../align/proposed.tsx';
import { useNeedAddress } from './use-need-address.ts';
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
  'promise-without-stories': 'Decide',
  'work-without-reason': 'Decide',
  'work-out-of-order': 'Decide',
  'sprint-scope-moved': 'Decide',
  'sprint-over-full': 'Decide',
  'feature-scope-moved': 'Decide',
  'feature-without-evidence': 'Decide',
  'objecting-stakeholder': 'Decide',
  'objective-without-features': 'Decide',
  'outcome-not-measured': 'Measure',
  'handoff-stuck': 'See it',
  'duty-uncovered': 'Decide',
  'claim-unsupported': 'Mend',
  'note-unmended': 'Mend',
  'asker-not-told': 'Tell them',
  'complaint-unanswered': 'Answer',
};

/** One thing that waits, with its numbers and the way to settle it. */
export function NeedLine({ need, waitsFor }: NeedLineProps) {
  const { today } = useHere();
  const proposal = useRow('proposal', need.is === 'proposal' ? need.subjectId : undefined);
  const href = useNeedAddress()(need);
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
          {need.detail && `${sentence(need.detail)} `}
          {open}
        </span>
      }
      actions={<Button onClick={() => goTo(href)}>{waitsFor ? 'Look' : (verbs[need.is] ?? 'See it')}</Button>}
    />
  );
}

function ProposalSays({ proposal }: { proposal: Row<'proposal'> }) {
  const proposer = sayProposer(proposal, useRow('member', proposal.proposerId)?.name);
  return (
    <>
      {proposer} proposes: <Proposed proposal={proposal} />
    </>
  );
}

function sayOpen(since: string, today: string): string {
  return since >= today ? 'Open since today.' : `Open ${saySpan(since, today)}.`;
}
