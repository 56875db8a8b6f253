import { Menu as Base } from '@base-ui/react/menu';
import { ChevronDown } from 'lucide-react';
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react';
import type { Action } from '../keys/actions.ts';
import { useActions, useKeysOf } from '../keys/keys-root.tsx';
import { useNear } from '../keys/near.ts';
import { useMedia } from '../shell/kept.ts';
import { BackCloses } from './back-closes.tsx';
import { Keys } from './kbd.tsx';
import './floating.css';

/** One line of a menu: an action whose heading is what the menu is about. */
export interface MenuLine extends Pick<Action, 'id' | 'says' | 'keys' | 'words' | 'because' | 'run'> {
  icon?: ReactNode;
  danger?: boolean | undefined;
  /** A phone shows it in a long menu only once more is asked for. */
  seldom?: boolean | undefined;
  /** It turns something on or off: on a phone the menu stays open after it, and short lines stand in pairs. */
  turns?: boolean | undefined;
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
  /** What ends a menu that stays open on a phone: `Show 12 stories`. */
  done?: string | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
}

/** A menu of actions under a button. */
export function Menu({ trigger, of, groups, align = 'start', done, onOpenChange }: MenuProps) {
  const button = useRef<HTMLButtonElement>(null);
  const stands = useNear(button);
  useActions(of === undefined || stands === 'away' ? [] : actionsOf(groups, of, stands === 'near'));
  return (
    <Base.Root modal={false} onOpenChange={(open) => onOpenChange?.(open)}>
      <Base.Trigger ref={button} render={trigger} />
      <MenuSheet groups={groups} align={align} of={of} done={done} />
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

/** The sheet of a menu whose opening is handled elsewhere: beside what opened it, on a phone at the foot of the screen. */
export function MenuSheet({
  groups,
  align,
  anchor,
  of,
  done,
}: {
  groups: MenuGroups;
  align: 'start' | 'end';
  anchor?: HTMLElement | undefined;
  /** What a phone heads it with, where it covers what it hangs on. */
  of?: string | undefined;
  done?: string | undefined;
}) {
  const phone = useMedia('(pointer: coarse) and (width < 800px)');
  if (!phone)
    return (
      <Base.Portal>
        <Base.Positioner sideOffset={4} align={align} {...(anchor ? { anchor } : {})} className="floating">
          <Base.Popup className="sheet menu">
            <FirstLine />
            <Groups groups={groups} />
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    );
  return (
    <Base.Portal>
      <Base.Backdrop className="scrim" />
      <Base.Positioner {...(anchor ? { anchor } : {})} className="floating menu-foot" style={atTheFoot}>
        <Base.Popup className="sheet menu">
          <BackCloses />
          {of !== undefined && (
            <p className="menu-of" dir="auto" aria-hidden>
              {of}
            </p>
          )}
          <FoldedGroups groups={groups} />
          {done !== undefined && <Base.Item className="menu-line menu-done">{done}</Base.Item>}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

/** A menu that a key opened begins on its first line; Base UI sees to it only where the key was pressed on its button. */
function FirstLine() {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const menu = place.current?.closest<HTMLElement>('[role=menu]');
    if (!menu) return;
    const begin = () => {
      if (document.activeElement !== menu || !menu.matches(':focus-visible')) return;
      menu.querySelector<HTMLElement>('[role=menuitem]:not([aria-disabled=true])')?.focus();
    };
    begin();
    menu.addEventListener('focus', begin, { once: true });
    return () => menu.removeEventListener('focus', begin);
  }, []);
  return <span ref={place} hidden />;
}

/** Where a thumb reaches it, whatever it hangs on. */
const atTheFoot = { position: 'fixed', inset: 'auto 0 0 0', transform: 'none' } as const;
/** So many lines are taken in at a glance. */
const manyLines = 8;

function FoldedGroups({ groups }: { groups: MenuGroups }) {
  const [all, setAll] = useState(false);
  const seldom = groups.map((group) => group.filter(({ seldom }) => seldom));
  const count = seldom.flat().length;
  if (count < 2 || groups.flat().length <= manyLines) return <Groups groups={groups} stays />;
  return (
    <>
      <Groups groups={groups.map((group) => group.filter(({ seldom }) => !seldom))} />
      <Base.Group className="menu-group">
        <Base.Item className="menu-line" closeOnClick={false} aria-expanded={all} onClick={() => setAll(!all)}>
          <ChevronDown aria-hidden data-turned={all || undefined} />
          <span className="menu-says">{all ? 'Fewer' : `${count} more`}</span>
        </Base.Item>
      </Base.Group>
      {all && <Groups groups={seldom} />}
    </>
  );
}

function Groups({ groups, stays = false }: { groups: MenuGroups; stays?: boolean }) {
  return groups
    .filter((group) => group.length > 0)
    .map((group) => (
      <Base.Group
        key={group[0]?.id}
        className={stays && group.every(({ turns }) => turns) ? 'menu-group menu-pairs' : 'menu-group'}
      >
        {group.map((line) => (
          <MenuItem key={line.id} line={line} stays={stays && line.turns === true} />
        ))}
      </Base.Group>
    ));
}

function MenuItem({ line, stays }: { line: MenuLine; stays: boolean }) {
  const keys = useKeysOf(line.id, line.keys);
  return (
    <Base.Item
      className="menu-line"
      data-danger={line.danger || undefined}
      disabled={!!line.because}
      closeOnClick={!stays}
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
