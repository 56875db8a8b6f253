import { useId, useState } from 'react';
import { useRows } from '../../client/hooks.ts';
import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import type { About } from '../questions/questions.tsx';
import { ActionForm } from './action-form.tsx';
import { ActionLine } from './action-line.tsx';
import '../questions/questions.css';

/** The actions on a record: who does what by when; what is open first, the nearest day on top. */
export function Actions({ about, title = 'Actions' }: { about: About; title?: string | undefined }) {
  const { roles, today } = useHere();
  const heading = useId();
  const [adding, setAdding] = useState(false);
  const actions = useRows({
    kind: 'action',
    key: `on ${about.kind} ${about.id}`,
    where: (row) => row.subjectId === about.id && row.subjectKind === about.kind,
    compare: (a, b) =>
      Number(a.state !== 'open') - Number(b.state !== 'open') ||
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      a.id.localeCompare(b.id),
  });
  const open = actions.filter(({ state }) => state === 'open');
  const late = open.filter(({ dueOn }) => dueOn !== null && dueOn < today).length;
  return (
    <section className="thread-part" aria-labelledby={heading}>
      <div className="thread-part-top">
        <h2 id={heading}>
          {title}{' '}
          {actions.length > 0 && (
            <span className="meta">
              {open.length === 0 ? 'all done' : `${open.length} open`}
              {late > 0 && ` · ${late} overdue`}
            </span>
          )}
        </h2>
        {roles.length > 0 && !adding && (
          <Button kind="quiet" onClick={() => setAdding(true)}>
            Add an action
          </Button>
        )}
      </div>
      {adding && <ActionForm about={about} onClose={() => setAdding(false)} />}
      {actions.length === 0 && !adding && <p className="meta">Who does what by when, besides the stories.</p>}
      {actions.length > 0 && (
        <ul className="thread-lines">
          {actions.map((action) => (
            <ActionLine key={action.id} action={action} />
          ))}
        </ul>
      )}
    </section>
  );
}
