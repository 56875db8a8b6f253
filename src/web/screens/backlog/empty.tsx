import { useHere } from '../../here/here.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';
import { type Sifted, withoutTerm } from './filter.ts';

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

/** Says which word of the filter leaves the most out. */
export function NoMatch({
  filter,
  blame,
  onFilter,
}: {
  filter: string;
  blame: Sifted['blame'];
  onFilter: (text: string) => void;
}) {
  const some = blame && blame.without > 0 ? blame : undefined;
  const count = new Intl.NumberFormat('en').format(some?.without ?? 0);
  return (
    <div className="backlog-empty">
      <EmptyState
        title="No story fits the filter"
        says={
          some
            ? `“${some.term.text}” leaves out the most: without it ${some.without === 1 ? 'one story fits' : `${count} stories fit`}.`
            : 'No single word of it is to blame: the story may be accepted or cut, which “state:any” shows as well.'
        }
        action={
          some && (
            <Button kind="ink" onClick={() => onFilter(withoutTerm(filter, some.term))}>
              Drop “{some.term.text}”
            </Button>
          )
        }
        other={
          <Button keys="shift+f" onClick={() => onFilter('')}>
            Clear the filter
          </Button>
        }
      />
    </div>
  );
}
