import { useHere } from '../../here/here.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { Quote } from '../../parts/quote.tsx';
import { NoMatch } from '../views/no-match.tsx';
import { CaptureButton } from './capture-button.tsx';

interface NoFeedbackProps {
  state: 'unprocessed' | 'processed' | 'archived';
  words: string | undefined;
  /** How many pieces of this state there are without the words. */
  without: number;
  onClear: () => void;
}

/** What stands in an empty list of feedback: nothing fits, everything is dealt with, or nothing was ever captured. */
export function NoFeedback({ state, words, without, onClear }: NoFeedbackProps) {
  const { at } = useHere();
  if (words)
    return (
      <NoMatch
        blame={undefined}
        one="piece of feedback"
        many="pieces of feedback"
        otherwise={`Nothing here has “${words}” in its words, its name or its company. Without the filter there ${without === 1 ? 'is one piece' : `are ${new Intl.NumberFormat('en').format(without)} pieces`}.`}
        onDrop={onClear}
        onClear={onClear}
      />
    );
  if (state === 'processed')
    return (
      <EmptyState
        title="Nothing is processed yet"
        says="What you mark as done in the inbox stands here with its links."
      />
    );
  if (state === 'archived')
    return <EmptyState title="Nothing is archived" says="What leads to nothing is kept here, out of the way." />;
  return (
    <EmptyState
      title="The inbox is empty"
      says="What customers say comes in here, in their own words, until somebody has linked it to a feature."
      action={<CaptureButton kind="ink" />}
      other={<a href={at('import')}>Import feedback from a file</a>}
      example={
        <Quote
          words="By the time they have signal again, the form has timed out and they do it twice."
          meta="Marta, Norrbo Housing · call"
        />
      }
    />
  );
}
