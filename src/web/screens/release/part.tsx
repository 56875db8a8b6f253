import type { ReactNode } from 'react';
import '../section.css';

interface PartProps {
  id: string;
  title: string;
  /** How it stands, in a line. */
  says?: ReactNode;
  /** What can be done here. */
  actions?: ReactNode;
  children: ReactNode;
}

/** One part of a release: its heading with how it stands, and what it holds. */
export function Part({ id, title, says, actions, children }: PartProps) {
  return (
    <section className="page-section" id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
      <div className="page-section-top">
        <h2 id={`${id}-title`}>
          {title} {says && <span className="meta">{says}</span>}
        </h2>
        {actions && <div className="buttons">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
