import { useEffect } from 'react';
import { useWorkspaceHere } from '../here/here.tsx';
import { useActions } from '../keys/keys-root.tsx';
import { actionsOf, type MenuLine } from '../parts/menu.tsx';
import { copy } from './copy.ts';
import { addLately } from './lately.ts';

/** Something that has a page of its own. */
export interface Thing {
  kind: string;
  id: string;
  short: string;
  title: string;
}

/** What can be done with everything that has a page, beside its list and on it. */
export function thingLines(short: string, href: string): MenuLine[] {
  return [
    {
      id: 'thing.tab',
      says: 'Open in a new tab',
      keys: ['mod+shift+enter'],
      seldom: true,
      run: () => window.open(href, '_blank'),
    },
    { id: 'thing.copy-id', says: 'Copy the id', keys: ['mod+.'], seldom: true, run: () => void copy(short) },
    {
      id: 'thing.copy-link',
      says: 'Copy the link',
      // Shift makes another character of the comma on every layout.
      keys: ['mod+shift+,', 'mod+shift+<', 'mod+shift+;'],
      seldom: true,
      run: () => void copy(location.origin + href),
    },
  ];
}

/** How a thing is named where its lines stand: `S-381 Queue a report`. */
export function sayThing({ short, title }: Pick<Thing, 'short' | 'title'>): string {
  return `${short} ${title}`;
}

/** Tells palette and keys which thing the screen is the page of. */
export function useThingPage(thing: Thing | undefined): void {
  const { member } = useWorkspaceHere();
  const known = thing && `${thing.kind} ${thing.id}`;
  useEffect(() => {
    if (known) addLately(member.id, known);
  }, [known, member.id]);
  useActions(thing ? actionsOf([thingLines(thing.short, location.pathname)], sayThing(thing)) : []);
}
