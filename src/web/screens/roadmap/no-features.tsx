import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';

const says: Record<string, string> = {
  committed: 'A feature comes here when its scope and its target window are decided.',
  qualified: 'A feature comes here when it is worth doing and nothing is promised yet.',
  exploring: 'A feature comes here while somebody finds out whether it is worth doing.',
  ideas: 'A feature begins here, raised by anybody, often from a customer’s words.',
  shipped: 'A feature comes here when it is in the hands of customers.',
  parked: 'What has to wait stands here, with the reason.',
  declined: 'What will not be done stands here, with the reason, for whoever asks again.',
};

interface NoFeaturesProps {
  place: string;
  words: string;
  onClear: () => void;
  onRaise: () => void;
}

/** What stands in an empty place of the roadmap. */
export function NoFeatures({ place, words, onClear, onRaise }: NoFeaturesProps) {
  const { at } = useHere();
  if (words)
    return (
      <EmptyState
        title="No feature fits"
        says={`No feature here has “${words}” in its title or id.`}
        action={<Button onClick={onClear}>Clear the filter</Button>}
      />
    );
  if (place !== 'open') return <EmptyState title="Nothing stands here" says={says[place] ?? ''} />;
  return (
    <EmptyState
      title="No features yet"
      says="A feature answers why, what, how and when on one page, from the first idea to what it changed."
      action={
        <Button kind="ink" keys="c" onClick={onRaise}>
          Raise a feature
        </Button>
      }
      other={<a href={at('import')}>Import a backlog</a>}
    />
  );
}
