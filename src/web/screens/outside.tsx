import type { ReactNode } from 'react';
import './screens.css';

/** A sheet without the frame, for whoever is not signed in. */
export function Outside({ title, says, children }: { title: string; says?: ReactNode; children?: ReactNode }) {
  return (
    <main id="main" className="outside">
      <title>{`${title} · Throughline`}</title>
      <div className="outside-sheet">
        <p className="outside-name">Throughline</p>
        <h1>{title}</h1>
        {says && <p>{says}</p>}
        {children}
      </div>
    </main>
  );
}
