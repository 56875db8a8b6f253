import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import type { Confidence } from '#domain/strategy';

const marks = {
  'on track': { icon: CircleCheck, kind: 'ok' },
  'at risk': { icon: TriangleAlert, kind: 'warn' },
  'off track': { icon: CircleX, kind: 'bad' },
} as const;

/** How sure one is: a mark and its words. */
export function ConfidenceMark({ confidence }: { confidence: Confidence }) {
  const { icon: Icon, kind } = marks[confidence];
  return (
    <span className={`confidence confidence-${kind}`}>
      <Icon aria-hidden />
      {confidence}
    </span>
  );
}
