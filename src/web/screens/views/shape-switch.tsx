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
}

/** Switches between list, board and table of the same records; `⌘B` goes to the next one. */
export function ShapeSwitch({ shapes, value, onChange, group }: ShapeSwitchProps) {
  useShapeKeys({ shapes, value, onChange, group });
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
export function useShapeKeys({ shapes, value, onChange, group }: ShapeSwitchProps): void {
  const next = shapes[(shapes.findIndex(({ id }) => id === value) + 1) % shapes.length];
  useActions([
    {
      id: `${group}.shape`,
      says: `Next view of the ${group.toLowerCase()}`,
      keys: ['mod+b'],
      group,
      run: () => next && onChange(next.id),
    },
    ...shapes.map(({ id, says }) => ({
      id: `${group}.shape-${id}`,
      says: `${group}: ${says}`,
      words: ['view', 'shape'],
      group,
      run: () => onChange(id),
    })),
  ]);
}
