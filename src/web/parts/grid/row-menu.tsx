import { Menu as Base } from '@base-ui/react/menu';
import { useRef } from 'react';
import { type MenuLine, MenuSheet } from '../menu.tsx';

interface RowMenuProps {
  /** The button or the row it hangs on. */
  anchor: HTMLElement;
  groups: readonly (readonly MenuLine[])[];
  /** Its row, in words. */
  of: string;
  onClose: () => void;
}

/** The one menu of a grid, hung on whichever row asked for it. */
export function RowMenu({ anchor, groups, of, onClose }: RowMenuProps) {
  const chosen = useRef<() => void>(undefined);
  const close = () => {
    onClose();
    // After the menu has given the focus back: what was chosen may take it.
    if (chosen.current) setTimeout(chosen.current);
  };
  const held = groups.map((group) =>
    group.map((line) => ({
      ...line,
      run: () => {
        chosen.current = line.run;
      },
    })),
  );
  return (
    <Base.Root modal={false} open onOpenChange={(open) => !open && close()}>
      <MenuSheet groups={held} anchor={anchor} align="end" of={of} />
    </Base.Root>
  );
}
