import { type ReactNode, useState } from 'react';
import { type Said, sayFinding } from '#analysis/alignment/say-finding';
import type { Row } from '#domain/records';
import { useRow, useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, saySpan } from '../../parts/day.ts';
import { NeedsYou } from '../../parts/needs-you.tsx';
import { plainWords } from '../../words/plain-words.ts';
import { useSayings } from '../../words/use-sayings.ts';
import { ProposalCard } from '../proposals/proposal-card.tsx';
import { asksMe, useAddresseeName } from '../questions/addressee.ts';
import { HandoffActs } from './handoff-line.tsx';
import { PastPromise } from './past-promise.tsx';
import { goToPart, settledAt } from './settle-here.ts';
import type { FeatureFinding, OtherFinding, WholeFeature } from './use-feature.ts';
import { rightOf, sayTo } from './use-handoff.ts';

/** Findings whose matter stands on the page in a box of its own. */
const shownElsewhere = ['question-waiting', 'handoff-stuck', 'proposal-waiting'];

/** What waits for a decision about the feature, the reader's first: findings, handoffs, questions and proposals; where it `folds` the first of them, and how many more. */
export function Waits({ whole, folds = false }: { whole: WholeFeature; folds?: boolean }) {
  const here = useHere();
  const { product } = here;
  const { feature, promises, stories, findings, others, handoffs, questions } = whole;
  const about = new Set([feature.id, ...promises.map(({ id }) => id), ...stories.map(({ id }) => id)]);
  const proposals = useRows({
    kind: 'proposal',
    key: `waiting in ${product.id}`,
    where: (row) => row.productId === product.id && row.state === 'waiting',
  }).filter(({ subjectId }) => subjectId !== null && about.has(subjectId));
  const disputes = findings.flatMap((finding) => {
    const promise = promises.find(({ id }) => id === finding.evidence.promise);
    return promise?.state === 'open' ? [{ finding, promise }] : [];
  });
  const noticed = others.filter(({ kind }) => !shownElsewhere.includes(kind));
  const offered = handoffs.filter(({ state }) => state === 'offered');
  const asked = questions.filter((question) => asksMe(here, question) || question.blocking);
  if (disputes.length + proposals.length + noticed.length + offered.length + asked.length === 0) return null;
  const isMine = ({ roles }: Pick<FeatureFinding, 'roles'>) =>
    roles.some((role) => here.roles.some((own) => own === role));
  const all = [
    ...disputes.map(({ finding, promise }) => ({
      mine: isMine(finding),
      box: <PastPromise key={finding.key} finding={finding} promise={promise} />,
    })),
    ...offered.map((handoff) => ({
      mine: here.decides(rightOf(handoff)),
      box: <HandoffWaits key={handoff.id} handoff={handoff} />,
    })),
    ...asked.map((question) => ({
      mine: asksMe(here, question),
      box: <QuestionWaits key={question.id} question={question} />,
    })),
    ...noticed.map((finding) => ({
      mine: isNoticedMine(here, finding),
      box: <Noticed key={finding.key} finding={finding} />,
    })),
    ...proposals.map((proposal) => ({
      mine: here.answers(proposal),
      box: <ProposalCard key={proposal.id} proposal={proposal} />,
    })),
  ];
  const boxes = all.toSorted((a, b) => Number(b.mine) - Number(a.mine)).map(({ box }) => box);
  return <div className="feature-waits needs-several">{folds ? <Folded all={boxes} /> : boxes}</div>;
}

/** The first of what waits; the others at a tap, so that they do not stand before the feature itself. */
function Folded({ all }: { all: readonly ReactNode[] }) {
  const [open, setOpen] = useState(false);
  if (all.length < 2) return all;
  return (
    <>
      {all[0]}
      <div>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? 'Show only the first' : `${all.length - 1} more wait`}
        </Button>
      </div>
      {open && all.slice(1)}
    </>
  );
}

function HandoffWaits({ handoff }: { handoff: Row<'handoff'> }) {
  const here = useHere();
  const offerer = useRow('member', handoff.offeredBy)?.name ?? 'Somebody';
  const mine = here.decides(rightOf(handoff));
  return (
    <NeedsYou
      waitsFor={mine ? undefined : sayTo(here, handoff)}
      says={`${offerer} handed it over${handoff.note ? `: ${plainWords(handoff.note)}` : '.'}`}
      meta={sayAge(handoff.offeredOn, here.today)}
      actions={mine ? <HandoffActs handoff={handoff} /> : undefined}
    />
  );
}

function QuestionWaits({ question }: { question: Row<'question'> }) {
  const here = useHere();
  const to = useAddresseeName(question);
  const asker = useRow('member', question.askedBy)?.name ?? 'Somebody';
  const mine = asksMe(here, question);
  return (
    <NeedsYou
      waitsFor={mine ? undefined : to}
      says={`${asker} asks: ${question.text}`}
      meta={[sayAge(question.askedOn, here.today), question.blocking ? 'work waits' : ''].filter(Boolean).join(' · ')}
      actions={<Button onClick={() => goToPart(question.short)}>{mine ? 'Answer' : 'See the question'}</Button>}
    />
  );
}

/** Something the program noticed about the feature; what settles it stands in the sections of the page. */
function Noticed({ finding }: { finding: OtherFinding }) {
  const here = useHere();
  const said = useSaid(finding);
  return (
    <NeedsYou
      waitsFor={isNoticedMine(here, finding) ? undefined : sayRoles(here, finding)}
      says={said.title}
      meta={said.detail}
      actions={<See finding={finding} />}
    />
  );
}

function isNoticedMine(here: ReturnType<typeof useHere>, { members, roles }: OtherFinding): boolean {
  return members.includes(here.member.id) || roles.some((role) => here.roles.some((own) => own === role));
}

/** The way to what a finding is about: on this page where it stands here, else among the findings. */
function See({ finding: { kind, evidence } }: { finding: OtherFinding }) {
  const { at } = useHere();
  const action = useRow('action', kind === 'action-overdue' ? String(evidence.action) : undefined);
  if (action) return <Button onClick={() => goToPart(action.short)}>See the action</Button>;
  const here = settledAt(kind);
  if (here) return <Button onClick={() => goToPart(here.place)}>{here.says}</Button>;
  return <a href={at('align')}>See it in Align</a>;
}

function useSaid(finding: OtherFinding): Said {
  const { nameOf } = useSayings();
  return sayFinding(finding, (kind, id) => nameOf(kind, id) ?? 'a record');
}

function sayRoles({ whoDecides }: ReturnType<typeof useHere>, { roles }: OtherFinding): string {
  return roles.includes('pm') ? whoDecides('scope') : roles.includes('po') ? whoDecides('order') : roles.join(', ');
}

function sayAge(day: string, today: string): string {
  return day < today ? `for ${saySpan(day, today)}` : sayDay(day, today);
}
