import { Menu as Base } from '@base-ui/react/menu';
import type { ReactElement, ReactNode } from 'react';
import { Keys } from './kbd.tsx';
import './floating.css';

/** One line of a menu. */
export interface MenuLine {
  id: string;
  says: string;
  keys?: string | undefined;
  icon?: ReactNode;
  danger?: boolean | undefined;
  /** Why it cannot be done now; the line stays, so that a person learns what is missing. */
  because?: string | undefined;
  run: () => void;
}

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  /** Groups of lines, parted by a rule. */
  groups: readonly (readonly MenuLine[])[];
  align?: 'start' | 'end' | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
}

/** A menu of actions under a button. */
export function Menu({ trigger, groups, align = 'start', onOpenChange }: MenuProps) {
  return (
    <Base.Root modal={false} onOpenChange={(open) => onOpenChange?.(open)}>
      <Base.Trigger render={trigger} />
      <MenuSheet groups={groups} align={align} />
    </Base.Root>
  );
}

/** The sheet of a menu whose opening is handled elsewhere. */
export function MenuSheet({
  groups,
  align,
  anchor,
}: {
  groups: MenuProps['groups'];
  align: 'start' | 'end';
  anchor?: HTMLElement | undefined;
}) {
  return (
    <Base.Portal>
      <Base.Positioner sideOffset={4} align={align} {...(anchor ? { anchor } : {})} className="floating">
        <Base.Popup className="sheet menu">
          {groups
            .filter((group) => group.length > 0)
            .map((group) => (
              <Base.Group key={group[0]?.id} className="menu-group">
                {group.map((line) => (
                  <MenuItem key={line.id} line={line} />
                ))}
              </Base.Group>
            ))}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

function MenuItem({ line }: { line: MenuLine }) {
  return (
    <Base.Item
      className="menu-line"
      data-danger={line.danger || undefined}
      disabled={!!line.because}
      onClick={line.run}
    >
      {line.icon}
      <span className="menu-says">
        {line.says}
        {line.because && <small className="meta">{line.because}</small>}
      </span>
      {line.keys && <Keys keys={line.keys} />}
    </Base.Item>
  );
}
