import { useState } from 'react';
import type { Row } from '#domain/records';
import { decisionNames } from '#domain/rights';
import { addDays } from '#lib/civil-date';
import { useRow, useWorkspaceClient } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { addressOf } from '../../here/subject.ts';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { Diff } from '../../parts/diff.tsx';
import { NeedsYou } from '../../parts/needs-you.tsx';
import { StatusMessage } from '../../parts/status-message.tsx';
import { useAsItIsNow } from '../../words/as-it-is-now.ts';
import { previewWords } from '../../words/preview-words.ts';
import { sayProposed, sayProposer, takesBack } from '../../words/say-proposer.ts';
import { useSayings, withPlaces } from '../../words/use-sayings.ts';
import { DeclineForm } from './decline-form.tsx';
import { useProposal } from './use-proposal.ts';
import './proposals.css';

/** Proposals wait this long, so that the day they were made follows from the day they lapse. */
const lapseDays = 14;

interface ProposalCardProps {
  proposal: Row<'proposal'>;
  /** Called when it no longer waits, to send the focus on. */
  onSettled?: (() => void) | undefined;
}

/** One waiting proposal: who asks for what and why, exactly what it would do, and for whoever decides it, the answer. */
export function ProposalCard({ proposal, onSettled = toMain }: ProposalCardProps) {
  const { member, answers, deciders, today, at } = useHere();
  const proposer = sayProposer(proposal, useRow('member', proposal.proposerId)?.name);
  const doing = useProposal(proposal, onSettled);
  const say = useSayings();
  const { store } = useWorkspaceClient();
  const [declining, setDeclining] = useState(false);
  const mine = proposal.proposerId === member.id;
  const subject = sayProposed(proposal, say);
  const now = useAsItIsNow(doing.lines);
  const told = previewWords(now.lines, withPlaces(say, store)).map((one) =>
    now.since.has(one.id) ? { ...one, note: 'changed since it was proposed' } : one,
  );
  // That a new record is about the subject stands in the heading.
  const others = told.filter(({ before, after }) => before !== undefined || after !== subject);
  const changes = others.length > 0 ? others : told;
  const decidesIt = answers(proposal);
  // What everybody may do waits for any member of the product.
  const decision = decisionNames.find((name) => name === proposal.right);
  const names = decision
    ? new Intl.ListFormat('en', { type: 'disjunction' }).format(deciders(decision).map(({ name }) => name))
    : 'any member of the product';
  const madeOn = addDays(proposal.lapsesOn, -lapseDays);
  const who = mine ? (proposal.byAgent ? 'your agent proposes' : 'you propose') : `${proposer} proposes`;
  const title = `${proposal.short}: ${who}`;
  return (
    <NeedsYou
      title={title}
      waitsFor={decidesIt ? undefined : names || 'a decision'}
      says={
        <div className="proposal">
          {!decidesIt && <strong>{title}</strong>}
          {subject && takesBack(proposal) && <p dir="auto">{proposal.says}</p>}
          {subject && proposal.subjectKind && proposal.subjectId ? (
            <a
              className="proposal-subject"
              href={addressOf(at, proposal.subjectKind, proposal.subjectId, subject.split(' ')[0])}
              dir="auto"
            >
              {subject}
            </a>
          ) : (
            <p dir="auto">{proposal.says}</p>
          )}
          {proposal.reason && <p className="proposal-reason">{proposal.reason}</p>}
          <Diff caption={`What ${proposal.short} would do`} changes={changes} />
          <StatusMessage kind="warn">{doing.problem}</StatusMessage>
        </div>
      }
      meta={
        <time dateTime={madeOn} title={sayDayInFull(madeOn)}>
          {sayDay(madeOn, today)}, lapses {sayDay(proposal.lapsesOn, today)}
        </time>
      }
      actions={
        declining ? (
          <DeclineForm
            proposal={proposal.id}
            busy={doing.busy}
            onDecline={doing.decline}
            onClose={() => setDeclining(false)}
          />
        ) : decidesIt ? (
          <>
            <Button kind="ink" busy={doing.busy} onClick={() => void doing.accept()}>
              {doing.changed ? 'Accept as it is now' : 'Accept'}
            </Button>
            <Button onClick={() => setDeclining(true)}>Decline…</Button>
          </>
        ) : mine ? (
          <Button busy={doing.busy} onClick={() => void doing.withdraw()}>
            Withdraw
          </Button>
        ) : undefined
      }
    />
  );
}

function toMain() {
  document.getElementById('main')?.focus();
}
