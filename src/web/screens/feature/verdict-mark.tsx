import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import type { Row } from '#domain/records';

const marks = {
  feasible: { icon: CircleCheck, kind: 'ok' },
  'with changes': { icon: TriangleAlert, kind: 'warn' },
  'not feasible': { icon: CircleX, kind: 'bad' },
} as const;

/** The team's verdict: a mark and its word. */
export function VerdictMark({ verdict }: { verdict: Row<'feasibility'>['verdict'] }) {
  if (!verdict) return null;
  const { icon: Icon, kind } = marks[verdict];
  return (
    <span className={`mark mark-${kind}`}>
      <Icon aria-hidden />
      {verdict}
    </span>
  );
}
