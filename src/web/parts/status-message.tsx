import { CircleCheck, CircleX, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import './lists.css';

const icons = { ok: CircleCheck, warn: TriangleAlert, bad: CircleX };

/**
 * A sentence about what just happened in a place, read out when it comes. Keep it mounted and change its words: a
 * region that appears together with its words is not announced everywhere.
 */
export function StatusMessage({ kind, children }: { kind: keyof typeof icons; children?: ReactNode }) {
  const Icon = icons[kind];
  return (
    <div className={`status status-${kind}`} role={kind === 'bad' ? 'alert' : 'status'}>
      {children && (
        <>
          <Icon aria-hidden />
          <span>{children}</span>
        </>
      )}
    </div>
  );
}
