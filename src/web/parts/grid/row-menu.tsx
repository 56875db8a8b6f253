import { Menu as Base } from '@base-ui/react/menu';
import { type MenuLine, MenuSheet } from '../menu.tsx';

interface RowMenuProps {
  /** The button or the row it hangs on. */
  anchor: HTMLElement;
  groups: readonly (readonly MenuLine[])[];
  onClose: () => void;
}

/** The one menu of a grid, hung on whichever row asked for it. */
export function RowMenu({ anchor, groups, onClose }: RowMenuProps) {
  return (
    <Base.Root modal={false} open onOpenChange={(open) => !open && onClose()}>
      <MenuSheet groups={groups} anchor={anchor} align="end" />
    </Base.Root>
  );
}
