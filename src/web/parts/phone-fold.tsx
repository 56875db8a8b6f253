import { createContext, type ReactNode, use, useCallback, useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { useMedia } from '../shell/kept.ts';
import './phone-fold.css';

interface PhoneFoldProps {
  /** What its heading says, for who cannot see what stands there: `Decision`. */
  says: string;
  /** A section whose first part is its heading; that stays in sight. */
  children: ReactNode;
}

const unfold = 'unfold-part';
const Unfold = createContext<() => void>(() => {});

/** Folds a section down to its heading on a phone until it is tapped, or led to; elsewhere it is open. */
export function PhoneFold({ says, children }: PhoneFoldProps) {
  const phone = useMedia('screen and (pointer: coarse) and (width < 800px)');
  const [folded, setFolded] = useState(true);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = box.current;
    const open = () => flushSync(() => setFolded(false));
    part?.addEventListener(unfold, open);
    return () => part?.removeEventListener(unfold, open);
  }, []);
  const open = useCallback(() => setFolded(false), []);
  return (
    <div ref={box} className="phone-fold" data-folded={(phone && folded) || undefined}>
      {phone && (
        <button
          type="button"
          className="phone-fold-turn"
          aria-expanded={!folded}
          aria-label={says}
          onClick={() => setFolded(!folded)}
        />
      )}
      <Unfold value={open}>{children}</Unfold>
    </div>
  );
}

/** Opens the fold that a part stands in, for what a key or the palette begins there; does nothing where there is none. */
export function useUnfold(): () => void {
  return use(Unfold);
}

/** Opens whatever is folded around a part of the page, before it is led to. */
export function unfoldAround(part: Element): void {
  part.dispatchEvent(new CustomEvent(unfold, { bubbles: true }));
}
