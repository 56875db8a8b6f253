import { useActions } from '../../keys/keys-root.tsx';

/** A way to see the same records. */
export interface Shape {
  id: string;
  says: string;
}

interface ShapeSwitchProps {
  shapes: readonly Shape[];
  value: string;
  onChange: (id: string) => void;
  /** The heading of its keys, and what is seen: `Backlog`. */
  group: string;
  /** A key goes to another shape: what was at the focus is to be there as well. */
  carry: (to: string) => void;
}

/** Switches between list, board and table of the same records; `⌘B` goes to the next one. */
export function ShapeSwitch({ shapes, value, onChange, group, carry }: ShapeSwitchProps) {
  useShapeKeys({ shapes, value, onChange, group, carry });
  return (
    <fieldset className="shapes">
      <legend className="unseen">Seen as</legend>
      {shapes.map(({ id, says }) => (
        <label key={id} className="shape">
          <input type="radio" name="shape" checked={id === value} onChange={() => onChange(id)} />
          <span>{says}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** The same from the keyboard and the palette. */
export function useShapeKeys({ shapes, value, onChange, group, carry }: ShapeSwitchProps): void {
  const next = shapes[(shapes.findIndex(({ id }) => id === value) + 1) % shapes.length];
  const go = (id: string) => {
    carry(id);
    onChange(id);
  };
  useActions([
    {
      id: `${group}.shape`,
      says: `Next view of the ${group.toLowerCase()}`,
      keys: ['mod+b'],
      group,
      run: () => next && go(next.id),
    },
    ...shapes.map(({ id, says }) => ({
      id: `${group}.shape-${id}`,
      says: `${group}: ${says}`,
      words: ['view', 'shape'],
      group,
      run: () => go(id),
    })),
  ]);
}
