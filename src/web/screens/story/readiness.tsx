import { Circle, CircleCheck, CircleDashed } from 'lucide-react';
import type { Missing } from '#domain/readiness';
import './readiness.css';

/** Whether a story is ready, small enough for a row: a mark, and in words the first thing that is missing. */
export function Readiness({ missing, bare = false }: { missing: readonly Missing[]; bare?: boolean | undefined }) {
  const [first, ...more] = missing;
  const says = missing.map((each) => each.says).join(', ');
  if (!first)
    return (
      <span className="readiness" title="Ready: nothing is missing">
        <CircleCheck className="readiness-yes" aria-hidden />
        <span className={bare ? 'unseen' : undefined}>ready</span>
      </span>
    );
  const Mark = more.length > 1 ? Circle : CircleDashed;
  return (
    <span className="readiness readiness-no" title={`Missing: ${says}`}>
      <Mark aria-hidden />
      <span className={bare ? 'unseen' : undefined}>
        {first.says}
        {more.length > 0 && <span className="meta"> +{more.length}</span>}
      </span>
    </span>
  );
}
