import { CircleCheck, CircleDashed } from 'lucide-react';
import type { Row } from '#domain/records';
import { useReadiness } from './use-readiness.ts';
import './readiness.css';

/** What a story lacks before the team should begin, each thing by name. */
export function Lacks({ story }: { story: Row<'story'> }) {
  const missing = useReadiness()(story);
  if (!['draft', 'ready'].includes(story.state)) return null;
  if (missing.length === 0)
    return (
      <p className="readiness-list">
        <span className="readiness">
          <CircleCheck className="readiness-yes" aria-hidden /> Nothing is missing: it can begin.
        </span>
      </p>
    );
  return (
    <div className="readiness-list">
      <span>Missing to be ready:</span>
      <ul className="readiness-list">
        {missing.map(({ what, says }) => (
          <li key={`${what} ${says}`} className="readiness">
            <CircleDashed aria-hidden /> {says}
          </li>
        ))}
      </ul>
    </div>
  );
}
