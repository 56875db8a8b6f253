import { type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react';
import { useActions, useEscape } from '../../keys/keys-root.tsx';
import { useMedia } from '../../shell/kept.ts';
import { idsBetween } from '../grid/moves.ts';
import { useKeptSelection } from '../grid/use-selection.ts';
import type { MenuLine } from '../menu.tsx';
import { focusCard } from './card-list.tsx';

interface CardSelecting {
  /** What the cards are, by which the selection is kept for whoever comes back. */
  label: string;
  box: RefObject<HTMLElement | null>;
  /** The cards in the order in which they stand. */
  order: readonly { id: string }[];
  cursor: string | undefined;
  selected: ReadonlySet<string>;
  /** Left out: the cards cannot be selected. */
  onSelect?: ((ids: ReadonlySet<string>) => void) | undefined;
}

const none: ReadonlySet<string> = new Set();

/** Chooses cards as a grid chooses rows: X, Shift with the arrows, ⌘A, a box for the pointer and a line in the menu. */
export function useCardSelection({ label, box, order, cursor, selected, onSelect }: CardSelecting) {
  const anchor = useRef<string>(undefined);
  useKeptSelection(label, selected, order, onSelect);
  const can = onSelect !== undefined;
  const fingers = useMedia('(pointer: coarse)');
  const isHere = () => can && cursor !== undefined && box.current?.contains(document.activeElement) === true;
  const toggle = (id: string) => {
    anchor.current = id;
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    onSelect?.(next);
  };
  const sayToggle = (id: string | undefined) =>
    id !== undefined && selected.has(id) ? 'Leave out of the selection' : 'Select';
  const placeOf = (id: string | undefined) => order.findIndex((one) => one.id === id);
  const widen = (to: string) => {
    const from = placeOf(anchor.current);
    onSelect?.(new Set(idsBetween(order, from < 0 ? placeOf(to) : from, placeOf(to))));
  };
  useActions(
    can
      ? [
          {
            id: 'list.select',
            says: sayToggle(cursor),
            keys: ['x'],
            group: 'List',
            when: isHere,
            run: () => cursor && toggle(cursor),
          },
          {
            id: 'list.all',
            says: 'Select all cards',
            keys: ['mod+a'],
            group: 'List',
            when: isHere,
            run: () => onSelect(new Set(order.map(({ id }) => id))),
          },
        ]
      : [],
  );
  useEscape(can && selected.size > 0, () => onSelect?.(none));
  return {
    /** What stands around the cards, so that each knows its box. */
    around: can ? { selected, tick: (id: string, range: boolean) => (range ? widen(id) : toggle(id)) } : undefined,
    /** A line of its menu, where a finger begins: it has neither X nor a box that shows under the pointer. */
    lineOf: (id: string): MenuLine[] =>
      can && fingers
        ? [
            {
              id: 'list.select',
              says: sayToggle(id),
              keys: ['x'],
              elsewhere: true,
              run: () => toggle(id),
            },
          ]
        : [],
    /** Shift with an arrow chooses what is gone over as well. */
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (!can || !event.shiftKey || event.metaKey || event.ctrlKey || event.altKey || event.defaultPrevented) return;
      const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
      const next = by === 0 ? undefined : order[placeOf(cursor) + by];
      if (!next || !cursor || !(event.target instanceof HTMLElement) || !event.target.closest('a')) return;
      event.preventDefault();
      if (!anchor.current || !selected.has(cursor)) anchor.current = cursor;
      if (box.current) focusCard(box.current, next.id);
      widen(next.id);
    },
    /** Shift with a press chooses all from the last one chosen. */
    onClickCapture: (event: MouseEvent<HTMLElement>) => {
      if (!can || !event.shiftKey || !(event.target instanceof HTMLElement)) return;
      const id = event.target.closest<HTMLElement>('[data-card]')?.dataset.card;
      if (!id || !event.target.closest('a')) return;
      event.preventDefault();
      if (anchor.current === undefined) anchor.current = cursor;
      widen(id);
    },
  };
}
