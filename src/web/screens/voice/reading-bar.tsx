import { Button } from '../../parts/button.tsx';
import { FootBar } from '../../parts/foot-bar.tsx';
import type { State } from './feedback-list.ts';

/** What stands at the foot of a phone under the words that are read. */
export interface ReadingBarProps {
  state: State;
  /** Where it is among the others: `3 of 41`. */
  place: string;
  onBefore: (() => void) | undefined;
  onNext: (() => void) | undefined;
  onSort: (to: State) => void;
  /** Some words are chosen. */
  chosen: boolean;
  onLink: () => void;
}

/** Within reach of the thumb: to the next piece and the one before, sort it away, link its words. */
export function ReadingBar({ state, place, onBefore, onNext, onSort, chosen, onLink }: ReadingBarProps) {
  return (
    <FootBar label="With this piece of feedback" one="piece" {...{ place, onBefore, onNext }}>
      {state === 'archived' ? (
        <Button onClick={() => onSort('unprocessed')}>To the inbox</Button>
      ) : (
        <Button onClick={() => onSort('archived')}>Archive</Button>
      )}
      {state !== 'processed' && <Button onClick={() => onSort('processed')}>Done</Button>}
      <Button kind="ink" once={false} onClick={onLink}>
        {chosen ? 'Link words' : 'Link'}
      </Button>
    </FootBar>
  );
}
