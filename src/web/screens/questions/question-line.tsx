import { CircleCheck, CircleHelp, Ellipsis, OctagonAlert } from 'lucide-react';
import { useState } from 'react';
import type { Row } from '#domain/records';
import { useAct } from '../../act/act.tsx';
import { useClient, useRow } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { sayDay, sayDayInFull, saySpan } from '../../parts/day.ts';
import { IconButton } from '../../parts/icon-button.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { Need } from '../../parts/needs-you.tsx';
import { asksMe, mayAnswer, useAddresseeName } from './addressee.ts';
import { AnswerForm } from './answer-form.tsx';
import { EditForm } from './edit-form.tsx';

/** One question: whom it asks, since when, and its answer. */
export function QuestionLine({ question }: { question: Row<'question'> }) {
  const here = useHere();
  const act = useAct();
  const client = useClient();
  const [doing, setDoing] = useState<'answer' | 'edit'>();
  const asker = useRow('member', question.askedBy);
  const answerer = useRow('member', question.answeredBy ?? undefined);
  const to = useAddresseeName(question);
  const mine = asksMe(here, question);
  const open = question.state === 'open';
  const turn = (name: 'question.withdraw' | 'question.reopen', says: string) => {
    const seen = client.seeing({ kind: 'question', id: question.id });
    void act(name, () => ({ question: question.id, seen: seen() }), {
      guess: { kind: 'question', id: question.id, fields: { state: open ? 'withdrawn' : 'open' } },
      says: `${says} ${question.short}`,
    });
  };
  const steers = here.roles.some((role) => role === 'pm' || role === 'po');
  const lines: MenuLine[] = open
    ? [
        { id: 'question.edit', says: 'Change it', keys: ['e'], run: () => setDoing('edit') },
        ...(question.askedBy === here.member.id || steers
          ? [{ id: 'question.withdraw', says: 'Withdraw', run: () => turn('question.withdraw', 'Withdrew') }]
          : []),
      ]
    : [{ id: 'question.reopen', says: 'Open it again', run: () => turn('question.reopen', 'Opened') }];
  if (doing === 'edit')
    return (
      <li className="thread-line">
        <CircleHelp aria-hidden />
        <EditForm question={question} onClose={() => setDoing(undefined)} />
      </li>
    );
  return (
    <li
      className="thread-line"
      id={question.short}
      // Whoever is led here to answer types at once: the letters must not be keys of the page.
      onFocus={(event) => event.target === event.currentTarget && open && mine && setDoing('answer')}
    >
      {!open ? (
        <CircleCheck className="thread-done" aria-label="Answered" />
      ) : question.blocking ? (
        <OctagonAlert className="thread-blocks" aria-label="Work waits for it" />
      ) : (
        <CircleHelp aria-label="Open" />
      )}
      <div className="thread-words">
        <p dir="auto">{question.text}</p>
        <p className="meta">
          <span className="id">{question.short}</span> {asker?.name ?? 'Somebody'}
          {' asks '}
          {mine ? <Need yours>you</Need> : to}
          {' · '}
          <time dateTime={question.askedOn} title={sayDayInFull(question.askedOn)}>
            {open ? saidAgo(question.askedOn, here.today) : sayDay(question.askedOn, here.today)}
          </time>
          {open && question.blocking && ' · work waits'}
        </p>
        {question.answer && (
          <div className="thread-answer">
            <p dir="auto">{question.answer}</p>
            <p className="meta">
              {answerer?.name ?? 'Somebody'}
              {question.answeredOn && (
                <>
                  {' · '}
                  <time dateTime={question.answeredOn} title={sayDayInFull(question.answeredOn)}>
                    {sayDay(question.answeredOn, here.today)}
                  </time>
                </>
              )}
            </p>
          </div>
        )}
        {doing === 'answer' && (
          <AnswerForm question={question} to={mine ? undefined : to} onClose={() => setDoing(undefined)} />
        )}
        {open && !doing && mayAnswer(here, question) && (
          <div>
            <Button kind={mine ? 'line' : 'quiet'} onClick={() => setDoing('answer')}>
              Answer
            </Button>
          </div>
        )}
      </div>
      {here.roles.length > 0 && (
        <Menu
          of={question.short}
          align="end"
          trigger={<IconButton label={`More for ${question.short}`} icon={<Ellipsis />} />}
          groups={[lines]}
        />
      )}
    </li>
  );
}

function saidAgo(day: string, today: string): string {
  return day >= today ? 'today' : `for ${saySpan(day, today)}`;
}
