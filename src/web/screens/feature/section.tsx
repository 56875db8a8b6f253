import { type ReactNode, useState } from 'react';
import { shiftedDigits } from '../../keys/key-map.ts';
import { useActions } from '../../keys/keys-root.tsx';
import { knotNames } from '../../parts/knot-state.ts';
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
  const [folded, setFolded] = useState(false);
  const place = knotNames.findIndex((name) => name.toLowerCase() === knot) + 1;
  useActions([
    {
      id: `feature.fold-${place}`,
      says: `${folded ? 'Unfold' : 'Fold'} ${title}`,
      keys: [`shift+${place}`, ...(shiftedDigits[place - 1] ?? [])],
      group: 'Feature',
      run: () => setFolded(!folded),
    },
  ]);
  return (
    <section className="page-section" id={`knot-${knot}`} aria-labelledby={`${knot}-title`} tabIndex={-1}>
      <div className="page-section-top">
        <h2 id={`${knot}-title`}>
          {need ? <Need yours>{title}</Need> : title} <span className="meta">{says}</span>
        </h2>
        {!folded && actions && <div className="feature-section-actions">{actions}</div>}
      </div>
      {!folded && children}
    </section>
  );
}
