import type { ReactNode } from 'react';
import './lists.css';

/** Something that happened. */
export interface Happening {
  id: string;
  says: ReactNode;
  /** Who and when. */
  meta: ReactNode;
}

/** What happened while a person was away, newest first. */
export function Since({ title, away, happenings }: { title: string; away?: string; happenings: readonly Happening[] }) {
  return (
    <section className="since">
      <h2>
        {title} {away && <span className="meta">{away}</span>}
      </h2>
      {happenings.length === 0 ? (
        <p className="meta">Nobody else has changed anything.</p>
      ) : (
        <ul>
          {happenings.map((happening) => (
            <li key={happening.id}>
              <div>{happening.says}</div>
              <div className="meta">{happening.meta}</div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
