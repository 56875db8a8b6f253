import { Menu as Base } from '@base-ui/react/menu';
import { type ReactElement, type ReactNode, useRef } from 'react';
import type { Action } from '../keys/actions.ts';
import { useActions, useKeysOf } from '../keys/keys-root.tsx';
import { useNear } from '../keys/near.ts';
import { Keys } from './kbd.tsx';
import './floating.css';

/** One line of a menu: an action whose heading is what the menu is about. */
export interface MenuLine extends Pick<Action, 'id' | 'says' | 'keys' | 'words' | 'because' | 'run'> {
  icon?: ReactNode;
  danger?: boolean | undefined;
  /** The menu repeats what is registered by another part. */
  elsewhere?: boolean | undefined;
}
export type MenuGroups = readonly (readonly MenuLine[])[];

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement;
  /**
   * What it is about, as the palette heads its lines: `S-381`. They have their keys and stand in the palette while the
   * focus is in its line or card, or, where it stands in none, while the screen is open. Left out: they are registered
   * elsewhere.
   */
  of?: string | undefined;
  /** Groups of lines, parted by a rule. */
  groups: MenuGroups;
  align?: 'start' | 'end' | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
}

/** A menu of actions under a button. */
export function Menu({ trigger, of, groups, align = 'start', onOpenChange }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const stands = useNear(button);
  useActions(of === undefined || stands === 'away' ? [] : actionsOf(groups, of, stands === 'near'));
  return (
    <Base.Root modal={false} onOpenChange={(open) => onOpenChange?.(open)}>
      <Base.Trigger ref={button} render={trigger} />
      <MenuSheet groups={groups} align={align} />
    </Base.Root>
  );
}

/** The lines of a menu as the registry takes them. */
export function actionsOf(groups: MenuGroups, of: string, near = true): Action[] {
  return groups
    .flat()
    .filter(({ elsewhere }) => !elsewhere)
    .map(({ id, says, keys, words, because, run }) => ({ id, says, keys, words, because, run, group: of, near }));
}

/** The sheet of a menu whose opening is handled elsewhere. */
export function MenuSheet({
  groups,
  align,
  anchor,
}: {
  groups: MenuGroups;
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
  const keys = useKeysOf(line.id, line.keys);
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
      {keys && <Keys keys={keys} />}
    </Base.Item>
  );
}
