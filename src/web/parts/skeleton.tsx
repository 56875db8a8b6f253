import { useEffect, useState } from 'react';
import './skeleton.css';

interface SkeletonProps {
  /** What is being read: `stories`. */
  says: string;
  rows?: number | undefined;
}

/** Grey lines of the real row height, shown only when the answer takes longer than 150 ms. */
export function Skeleton({ says, rows = 6 }: SkeletonProps) {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className="skeleton" role="status">
      <span className="unseen">Reading {says}…</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move.
        <span key={row} className="skeleton-line" aria-hidden />
      ))}
    </div>
  );
}
