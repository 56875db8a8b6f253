import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';

/** What belongs here, while nothing does. */
export function EmptyBacklog({ onAdd }: { onAdd: () => void }) {
  const { at } = useHere();
  return (
    <div className="backlog-empty">
      <EmptyState
        title="No stories yet"
        says="Stories stand here in one order, the next one first. Their order and the team’s own history make the dates."
        action={
          <Button kind="ink" keys="c" onClick={onAdd}>
            Add a story
          </Button>
        }
        other={<a href={at('import')}>Import from Jira, Linear, GitHub or CSV</a>}
        example={
          <span>
            <span className="id">S-381</span> Queue a report while offline · ready · 5 points
          </span>
        }
      />
    </div>
  );
}
