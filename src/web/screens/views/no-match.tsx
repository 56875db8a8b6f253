import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { EmptyState } from '../../parts/empty-state.tsx';

interface NoMatchProps {
  /** What leaves the most out, and how many there are without it. */
  blame: { condition: { says: string; at: number }; without: number } | undefined;
  one: string;
  many: string;
  /** What to know where no single condition is to blame. */
  otherwise: string;
  onDrop: (at: number) => void;
  onClear: () => void;
}

/** Says which condition leaves the most out, and drops it at one key. */
export function NoMatch({ blame, one, many, otherwise, onDrop, onClear }: NoMatchProps) {
  const worst = blame && blame.without > 0 ? blame : undefined;
  const drop = () => worst && onDrop(worst.condition.at);
  useActions([
    {
      id: 'filter.drop',
      says: 'Drop the condition that leaves the most out',
      keys: ['d'],
      group: 'Filter',
      when: () => worst !== undefined,
      run: drop,
    },
  ]);
  // What it quotes itself stands inside the quotes around it.
  const says = worst?.condition.says.replaceAll('“', '‘').replaceAll('”', '’');
  const count = new Intl.NumberFormat('en').format(worst?.without ?? 0);
  return (
    <div className="views-none">
      <EmptyState
        title={`No ${one} fits the filter`}
        says={
          worst
            ? `“${says}” leaves out the most: without it ${worst.without === 1 ? `one ${one} fits` : `${count} ${many} fit`}.`
            : otherwise
        }
        action={
          worst && (
            <Button kind="ink" keys="d" onClick={drop}>
              Drop “{says}”
            </Button>
          )
        }
        other={
          <Button keys="shift+f" onClick={onClear}>
            Clear the filter
          </Button>
        }
      />
    </div>
  );
}
