import { type RefObject, useLayoutEffect, useRef } from 'react';
import { leaveField } from '../keys/escape.ts';

/**
 * For a box that can go away while it has the focus: the focus then goes to the next box that matches `like`, or the one
 * before, or the heading of the page.
 */
export function useFocusOnward<E extends HTMLElement>(like: string): RefObject<E | null> {
  const box = useRef<E>(null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const all = [...document.querySelectorAll<HTMLElement>(like)];
      const at = all.indexOf(element);
      const nearest = [...all.slice(at + 1), ...all.slice(0, Math.max(at, 0)).reverse()];
      focusIfLost(() => {
        const next = nearest.find(({ isConnected }) => isConnected);
        return next?.querySelector<HTMLElement>('button') ?? next?.querySelector<HTMLElement>('a[href]') ?? heading();
      });
    };
  }, [like]);
  return box;
}

/** Once what is under way is drawn: gives the focus to what `find` answers, unless something has it by then. */
export function focusIfLost(find: () => HTMLElement | null | undefined): void {
  setTimeout(() => {
    if (document.activeElement === null || document.activeElement === document.body) find()?.focus();
  });
}

/** For a box that can go away while it has the focus: the focus then goes to what `find` answers. */
export function useFocusAfter<E extends HTMLElement>(find: () => HTMLElement | null | undefined): RefObject<E | null> {
  const box = useRef<E>(null);
  const latest = useRef(find);
  latest.current = find;
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      if (element?.contains(document.activeElement)) focusIfLost(() => latest.current());
    };
  }, []);
  return box;
}

/** For a box that goes with what is done in it: whoever was there, or in a dialog it opened, goes on in the list. */
export function useListAfter<E extends HTMLElement>(): RefObject<E | null> {
  const box = useRef<E>(null);
  useLayoutEffect(() => {
    const element = box.current;
    return () => {
      const { activeElement } = document;
      if (!element?.contains(activeElement) && !activeElement?.closest('[role=dialog]')) return;
      setTimeout(() => (document.activeElement === null || document.activeElement === document.body) && leaveField());
    };
  }, []);
  return box;
}

/** The link of the card of a record, wherever it stands by now. */
export function linkOfCard(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] a[href]`);
}

function heading(): HTMLElement | null {
  const title = document.querySelector<HTMLElement>('main h1');
  if (title) title.tabIndex = -1;
  return title;
}
