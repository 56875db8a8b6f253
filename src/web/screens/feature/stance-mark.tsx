import { Circle, CircleDashed, ThumbsDown, ThumbsUp, TriangleAlert } from 'lucide-react';
import type { Row } from '#domain/records';

const marks = {
  for: { icon: ThumbsUp, kind: 'ok' },
  against: { icon: ThumbsDown, kind: 'bad' },
  concern: { icon: TriangleAlert, kind: 'warn' },
  asked: { icon: Circle, kind: 'none' },
  'not asked': { icon: CircleDashed, kind: 'none' },
} as const;

/** Where a stakeholder stands: a mark and its word. */
export function StanceMark({ stance }: { stance: Row<'position'>['stance'] }) {
  const { icon: Icon, kind } = marks[stance];
  return (
    <span className={`mark mark-${kind}`}>
      <Icon aria-hidden />
      {stance}
    </span>
  );
}
