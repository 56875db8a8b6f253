import { useId, useState } from 'react';
import type { AboutKind } from '#domain/about';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { AskForm } from './ask-form.tsx';
import { QuestionLine } from './question-line.tsx';
import './questions.css';

/** The record that questions and actions hang on. */
export interface About {
  kind: AboutKind;
  id: string;
}

/** The questions about a record, what is open first, and the way to ask one. */
export function Questions({ about }: { about: About }) {
  const { roles } = useHere();
  const title = useId();
  const [asking, setAsking] = useState(false);
  const questions = useRows({
    kind: 'question',
    key: `about ${about.kind} ${about.id}`,
    where: (row) => row.subjectId === about.id && row.subjectKind === about.kind && row.state !== 'withdrawn',
    compare: (a, b) => Number(a.state !== 'open') - Number(b.state !== 'open') || b.id.localeCompare(a.id),
  });
  const open = questions.filter(({ state }) => state === 'open');
  const blocking = open.filter((question) => question.blocking).length;
  return (
    <section className="thread-part" aria-labelledby={title}>
      <div className="thread-part-top">
        <h2 id={title}>
          Questions{' '}
          {questions.length > 0 && (
            <span className="meta">
              {open.length === 0 ? 'all answered' : `${open.length} open`}
              {blocking > 0 && ` · work waits for ${blocking}`}
            </span>
          )}
        </h2>
        {roles.length > 0 && !asking && (
          <Button kind="quiet" onClick={() => setAsking(true)}>
            Ask
          </Button>
        )}
      </div>
      {asking && <AskForm about={about} onClose={() => setAsking(false)} />}
      {questions.length === 0 && !asking && (
        <p className="meta">What is unclear is asked here, of somebody, so that it is answered once for everyone.</p>
      )}
      {questions.length > 0 && (
        <ul className="thread-lines">
          {questions.map((question) => (
            <QuestionLine key={question.id} question={question} />
          ))}
        </ul>
      )}
    </section>
  );
}
