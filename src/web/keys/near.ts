import { type RefObject, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** What floats above the screen or leads away from it: the focus is there for a moment only. */
const aside = '[role=dialog],[role=alertdialog],[role=menu],[role=listbox],nav';

const things = new Map<Element, number>();
const followers = new Set<() => void>();
let near: Element | undefined;

/** Follows the focus to the innermost thing (a line, a card) that has a menu; the call it returns ends that. */
export function watchFocus(): () => void {
  const look = ({ target }: FocusEvent) => {
    if (!(target instanceof Element)) return;
    let at: Element | null = target;
    while (at && !things.has(at)) at = at.parentElement;
    if (!at && target.closest(aside)) return;
    come(at ?? undefined);
  };
  document.addEventListener('focusin', look);
  return () => document.removeEventListener('focusin', look);
}

/** Where a menu stands: on the screen as a whole, in the thing that has the focus or had it last, or in another one. */
type Standing = 'screen' | 'near' | 'away';

/** Says whether the thing around an element is what the person is at. */
export function useNear(inside: RefObject<Element | null>): Standing {
  const thing = useRef<Element | null>(undefined);
  useLayoutEffect(() => {
    const around = inside.current?.closest('li, tr, article, nav');
    const found = around && !around.matches('nav') ? around : null;
    thing.current = found;
    return found ? addThing(found) : undefined;
  }, [inside]);
  return useSyncExternalStore(follow, () => {
    if (thing.current === null) return 'screen';
    return thing.current !== undefined && thing.current === near ? 'near' : 'away';
  });
}

function addThing(thing: Element): () => void {
  things.set(thing, (things.get(thing) ?? 0) + 1);
  if (thing.contains(document.activeElement)) come(thing);
  return () => {
    const left = (things.get(thing) ?? 1) - 1;
    if (left > 0) things.set(thing, left);
    else things.delete(thing);
    if (left === 0 && near === thing) come(undefined);
  };
}

function come(to: Element | undefined) {
  if (to === near) return;
  near = to;
  for (const follower of followers) follower();
}

function follow(changed: () => void): () => void {
  followers.add(changed);
  return () => followers.delete(changed);
}
