import type { ReactNode } from 'react';
import { useMedia } from '../shell/kept.ts';
import { useRootMark } from '../shell/use-root-mark.ts';
import './hold-bar.css';

interface HoldBarProps {
  /** What is held: `S-381 Queue a report`. */
  what: string;
  /** Where it would go now: `3 of 16`. */
  where?: string | undefined;
  /** The ways it can go, in their order. */
  ways: readonly { says: string; icon: ReactNode; run: () => void }[];
  onDrop: () => void;
  onCancel: () => void;
}

/** At the foot of a touch screen while something is held by M: what the arrows, Enter and Escape do, to be tapped. */
export function HoldBar({ what, where, ways, onDrop, onCancel }: HoldBarProps) {
  const touched = useMedia('(pointer: coarse)');
  useRootMark('data-hold', touched);
  if (!touched) return null;
  return (
    <div
      className="hold-bar"
      role="toolbar"
      aria-label={`Move ${what}`}
      // The focus stays on what is held.
      onMouseDown={(event) => event.preventDefault()}
    >
      <p className="hold-what" aria-hidden>
        <strong dir="auto">{what}</strong>
        {where !== undefined && <span dir="auto">{where}</span>}
      </p>
      <div className="hold-ways">
        {ways.map(({ says, icon, run }) => (
          <button key={says} type="button" className="button" aria-label={says} onClick={run}>
            {icon}
          </button>
        ))}
        <button type="button" className="button button-quiet" onClick={onCancel}>
          Cancel
        </button>
        <button type="button" className="button button-ink" onClick={onDrop}>
          Done
        </button>
      </div>
    </div>
  );
}
