import { CircleCheck, CircleHelp, CornerUpLeft, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { Package } from '#domain/package';
import type { Row } from '#domain/records';
import { useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull } from '../../parts/day.ts';
import { LightText } from '../../parts/light-text.tsx';
import { Need } from '../../parts/needs-you.tsx';
import { HandoffPackage } from './handoff-package.tsx';
import { ReturnDialog } from './return-dialog.tsx';
import { rightOf, useHandoff } from './use-handoff.ts';

interface HandoffLineProps {
  handoff: Row<'handoff'>;
  /** What was in it; nothing until it has been read. */
  contents: Partial<Package> | undefined;
  spec: Row<'spec'> | undefined;
}

const marks = {
  offered: <CircleHelp aria-label="Waits for an answer" />,
  accepted: <CircleCheck className="thread-done" aria-label="Accepted" />,
  returned: <CornerUpLeft aria-label="Given back" />,
  withdrawn: <Undo2 aria-label="Withdrawn" />,
};
const whom = { po: 'the product owner', designer: 'the designer' };

/** One handoff: who offered it to whom with what, and the answer. */
export function HandoffLine({ handoff, contents, spec }: HandoffLineProps) {
  const { decides, today } = useHere();
  const [open, setOpen] = useState(false);
  const offerer = useRow('member', handoff.offeredBy)?.name ?? 'Somebody';
  const { state } = handoff;
  const mine = state === 'offered' && decides(rightOf(handoff));
  return (
    <li className="thread-line" data-over={state === 'withdrawn' || undefined}>
      {marks[state]}
      <div className="thread-words">
        <p>
          {offerer} offered it to {mine ? <Need yours>you</Need> : whom[handoff.toRole]}
          {spec && `, with version ${spec.number} of the spec`}
        </p>
        <p className="meta">
          <time dateTime={handoff.offeredOn} title={sayDayInFull(handoff.offeredOn)}>
            {sayDay(handoff.offeredOn, today)}
          </time>
          {state === 'withdrawn' && ' · withdrawn'}
        </p>
        {handoff.note && <LightText text={handoff.note} />}
        <Answer handoff={handoff} />
        <div className="buttons">
          <HandoffActs handoff={handoff} />
          {contents && (
            <Button kind="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
              {open ? 'Close the package' : 'What was in it'}
            </Button>
          )}
        </div>
        {open && contents && <HandoffPackage contents={contents} />}
      </div>
    </li>
  );
}

/** What can be done with a handoff that waits: take it, give it back with questions, withdraw it. */
export function HandoffActs({ handoff }: { handoff: Row<'handoff'> }) {
  const { decides } = useHere();
  const { accept, giveBack, withdraw } = useHandoff(handoff);
  const [returning, setReturning] = useState(false);
  if (handoff.state !== 'offered') return null;
  const mine = decides(rightOf(handoff));
  return (
    <>
      {mine && (
        <Button kind="ink" onClick={() => void accept()}>
          Accept
        </Button>
      )}
      {mine && <Button onClick={() => setReturning(true)}>Give back with questions…</Button>}
      {decides('spec') && (
        <Button kind="quiet" onClick={() => void withdraw()}>
          Withdraw
        </Button>
      )}
      {returning && <ReturnDialog handoff={handoff.id} onReturn={giveBack} onClose={() => setReturning(false)} />}
    </>
  );
}

function Answer({ handoff }: { handoff: Row<'handoff'> }) {
  const { today } = useHere();
  const answerer = useRow('member', handoff.answeredBy ?? undefined)?.name ?? 'Somebody';
  if (handoff.state !== 'accepted' && handoff.state !== 'returned') return null;
  const day = handoff.answeredOn ?? handoff.offeredOn;
  return (
    <div className="thread-answer">
      <p>
        {answerer} {handoff.state === 'accepted' ? 'took it' : sayReturned(handoff.questions.length)}
        {', '}
        <time dateTime={day} title={sayDayInFull(day)}>
          {sayDay(day, today)}
        </time>
      </p>
      {handoff.answer && (
        <p className="text-lines" dir="auto">
          {handoff.answer}
        </p>
      )}
      {handoff.questions.length > 0 && (
        <ul>
          {handoff.questions.map((id) => (
            <Asked key={id} id={id} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Asked({ id }: { id: string }) {
  const question = useRow('question', id);
  if (!question) return null;
  return (
    <li dir="auto">
      <a href={`#${question.short}`}>
        <span className="id">{question.short}</span>
      </a>{' '}
      {question.text} {question.state === 'answered' && <span className="meta">answered</span>}
    </li>
  );
}

function sayReturned(questions: number): string {
  return questions === 1 ? 'gave it back with a question' : `gave it back with ${questions} questions`;
}
