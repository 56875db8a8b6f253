import { ChevronRight } from 'lucide-react';
import { type ReactNode, useEffect, useId } from 'react';
import { civilDateIn } from '#domain/clock';
import { useHere } from '../../here/here.tsx';
import { sayDayInFull, saySpan } from '../../parts/day.ts';
import { useFocusOnward } from '../../parts/focus-onward.ts';
import type { FindingLine } from './use-findings.ts';

interface FindingRowProps {
  line: FindingLine;
  open: boolean;
  onToggle: () => void;
  /** Its evidence and the ways out, once it is open. */
  children: ReactNode;
}

/** One thing that disagrees, in a line: whose it is and since when; opened, what shows it and what settles it. */
export function FindingRow({ line: { finding, yours, whose }, open, onToggle, children }: FindingRowProps) {
  const { today, product } = useHere();
  const id = useId();
  const row = useFocusOnward<HTMLLIElement>('.finding');
  const waits = finding.aside === null;
  const since = civilDateIn(product.timeZone, finding.since);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only an address that was opened leads here, not every press.
  useEffect(() => {
    if (!open || document.activeElement?.closest('.finding, [role=dialog]')) return;
    row.current?.scrollIntoView({ block: 'center' });
    row.current?.querySelector('button')?.focus({ preventScroll: true });
  }, []);
  return (
    <li ref={row} className="finding">
      <h3>
        <button type="button" className="finding-line" aria-expanded={open} aria-controls={id} onClick={onToggle}>
          {yours && waits ? (
            <svg className="finding-mark" viewBox="0 0 14 14" width="10" height="10" role="img" aria-label="Needs you:">
              <path d="M7 .5 13.500 7 7 13.500 .5 7z" />
            </svg>
          ) : (
            <span />
          )}
          <span className="finding-title" dir="auto">
            {finding.title}
          </span>
          <span className="finding-meta">
            <span className="finding-whose">{sayWhose(yours, whose)}</span>
            <time dateTime={since} title={`Since ${sayDayInFull(since)}`}>
              {since >= today ? 'today' : saySpan(since, today)}
            </time>
            <ChevronRight className="finding-turn" aria-hidden />
          </span>
        </button>
      </h3>
      <div id={id} hidden={!open} className="finding-more">
        {open && children}
      </div>
    </li>
  );
}

function sayWhose(yours: boolean, whose: readonly string[]): string {
  const [first, ...more] = whose.map((name) => name.split(' ')[0]);
  if (yours) return 'yours';
  return first === undefined ? 'nobody yet' : more.length > 0 ? `${first} +${more.length}` : first;
}
