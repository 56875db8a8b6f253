import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';

/** What belongs on the roadmap, while nothing does. */
export function NoFeatures({ onRaise }: { onRaise: () => void }) {
  const { at } = useHere();
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
