import { Children, type ReactNode } from 'react';
import { useFocusOnward } from './focus-onward.ts';
import './needs-you.css';

interface NeedsYouProps {
  /** What waits, in a sentence with its numbers. */
  says: ReactNode;
  /** With whom, since when, who was told. */
  meta?: ReactNode;
  /** The one verb, and perhaps the evidence. */
  actions?: ReactNode;
  /** The people it waits for; left out when it waits for the reader. The mark is then ink with their names. */
  waitsFor?: string | undefined;
}

/** The box on an object that needs a decision: magenta for the person whose decision it is, ink for others. */
export function NeedsYou({ title = 'Needs you', says, meta, actions, waitsFor }: NeedsYouProps & { title?: string }) {
  const box = useFocusOnward<HTMLElement>('.needs');
  return (
    <section ref={box} className={waitsFor ? 'needs needs-other' : 'needs'}>
      <h2>{waitsFor ? `Waits for ${waitsFor}` : title}</h2>
      <div>{says}</div>
      {meta && <div className="meta">{meta}</div>}
      {actions && <div className="needs-actions">{actions}</div>}
    </section>
  );
}

/** One line of the list of what waits, oldest first. */
export function NeedsYouLine({ says, meta, actions, waitsFor }: NeedsYouProps) {
  const line = useFocusOnward<HTMLLIElement>('.need-line');
  return (
    <li ref={line} className={waitsFor ? 'need-line need-line-other' : 'need-line'}>
      <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden>
        <path d="M7 .5 13.500 7 7 13.500 .5 7z" />
      </svg>
      <div className="need-says">
        <div>{says}</div>
        <div className="meta">
          {waitsFor && `Waits for ${waitsFor} · `}
          {meta}
        </div>
      </div>
      {actions}
    </li>
  );
}

interface NeedsYouListProps {
  title?: string | undefined;
  /** What is said when nothing waits. */
  none?: string | undefined;
  children?: ReactNode;
}

/** The list of what waits, under its heading; the empty list says that nothing does. */
export function NeedsYouList({ title = 'Needs you', none = 'Nothing waits for you.', children }: NeedsYouListProps) {
  return (
    <section className="need-list" aria-label={title}>
      <h2>
        <Need yours={Children.count(children) > 0}>{title}</Need>
      </h2>
      {Children.count(children) > 0 ? <ul>{children}</ul> : <p className="meta">{none}</p>}
    </section>
  );
}

/** A word that a decision hangs on: a date past its promise, a disputed heading. Magenta for whose decision it is. */
export function Need({ yours, children }: { yours: boolean; children: ReactNode }) {
  return <span className={yours ? 'need-word need-word-yours' : 'need-word'}>{children}</span>;
}
