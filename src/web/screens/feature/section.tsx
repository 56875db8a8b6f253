import type { ReactNode } from 'react';
import { Need } from '../../parts/needs-you.tsx';
import '../section.css';

interface SectionProps {
  /** The id its knot leads to: `why`. */
  knot: 'why' | 'what' | 'how' | 'when' | 'say';
  title: string;
  /** The answer in a line. */
  says?: ReactNode;
  /** What can be done here. */
  actions?: ReactNode;
  /** Its knot is disputed, and this reader settles it. */
  need?: boolean | undefined;
  children: ReactNode;
}

/** What answers one knot: the answer in a line, then what it rests on. */
export function Section({ knot, title, says, actions, need = false, children }: SectionProps) {
  return (
    <section className="page-section" id={`knot-${knot}`} aria-labelledby={`${knot}-title`} tabIndex={-1}>
      <div className="page-section-top">
        <h2 id={`${knot}-title`}>
          {need ? <Need yours>{title}</Need> : title} <span className="meta">{says}</span>
        </h2>
        {actions && <div className="feature-section-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
