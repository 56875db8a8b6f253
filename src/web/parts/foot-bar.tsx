import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useRootMark } from '../shell/use-root-mark.ts';
import { IconButton } from './icon-button.tsx';
import './foot-bar.css';

interface FootBarProps {
  /** What it is about: `With this piece of feedback`. */
  label: string;
  /** Where it is among the others: `3 of 41`. */
  place: string;
  /** What one steps through, in the singular: `piece`. */
  one: string;
  onBefore: (() => void) | undefined;
  onNext: (() => void) | undefined;
  /** It stands at the foot of a sheet that covers the bar of the places. */
  over?: boolean | undefined;
  children: ReactNode;
}

/** At the foot of a phone, under one of many that is read: to the next and the one before, and what is done with it. */
export function FootBar({ label, place, one, onBefore, onNext, over, children }: FootBarProps) {
  useRootMark('data-foot');
  useRootMark('data-foot-over', over === true);
  return (
    <div className="foot-bar" role="toolbar" aria-label={label} data-over={over || undefined}>
      <IconButton label={`The ${one} before`} icon={<ChevronLeft />} disabled={!onBefore} onClick={onBefore} />
      <IconButton label={`The next ${one}`} icon={<ChevronRight />} disabled={!onNext} onClick={onNext} />
      <span className="unseen" role="status">
        {place}
      </span>
      {children}
    </div>
  );
}
