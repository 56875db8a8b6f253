import { monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { createElement, type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import type { Action } from '../../keys/actions.ts';
import { useActions, useEscape } from '../../keys/keys-root.tsx';
import { focusCard } from './card-list.tsx';
import { openCardMenu } from './card-menu.ts';
import { nextOf } from './card-window.ts';
import { HoldCard } from './hold-card.tsx';
import { useComesTo } from './use-comes-to.ts';

interface GrabCard {
  id: string;
  short: string;
  title: string;
}
interface GrabColumn<To extends string> {
  id: To;
  says: string;
  cards: readonly GrabCard[];
}
interface GrabProps<To extends string> {
  box: RefObject<HTMLElement | null>;
  columns: readonly GrabColumn<To>[];
  onMove: (card: string, to: To) => void;
  onPeek?: (short: string) => void;
  say: (words: string) => void;
  /** The card that gets the focus as soon as it is there. */
  comesTo?: string | undefined;
  /** How many go with a card that is moved: it and what is selected with it. */
  manyWith?: ((card: string) => number) | undefined;
}

/** The keyboard on columns of cards: arrows or J and K go from card to card, M grabs one, arrows choose its column (with Shift the outermost), Enter drops it. */
export function useGrab<To extends string>(given: GrabProps<To>) {
  const { box, columns, onMove, onPeek, say, comesTo } = given;
  const manyWith = (card: string) => given.manyWith?.(card) ?? 1;
  const nameOf = (card: GrabCard) =>
    manyWith(card.id) > 1 ? `${manyWith(card.id)} cards` : `${card.short} ${card.title}`;
  const [cursor, setCursor] = useState<string>();
  const [held, setHeld] = useState<{ card: string; from: To; to: To }>();
  /** Where the card stood that was dropped last. */
  const left = useRef<{ from: To; stood: { ids: readonly string[]; at: number } }>(undefined);
  const latest = useRef(columns);
  latest.current = columns;
  // A card that the filter does not let stand where it was dropped may be all that its column had.
  useEffect(() => {
    const board = box.current;
    const lost = (event: Event) => {
      const now = latest.current.find(({ id }) => id === left.current?.from)?.cards.map(({ id }) => id);
      const next = left.current && now && nextOf(left.current.stood, now);
      if (!board || next === undefined || event.defaultPrevented) return;
      event.preventDefault();
      left.current = undefined;
      focusCard(board, next);
    };
    board?.addEventListener('focus-lost', lost);
    return () => board?.removeEventListener('focus-lost', lost);
  }, [box]);
  const at = columns.findIndex(({ cards }) => cards.some(({ id }) => id === cursor));
  const current = columns[at]?.cards.find(({ id }) => id === cursor);
  const inside = () => box.current?.contains(document.activeElement) === true;
  const around = () => inside() || document.activeElement?.contains(box.current) === true;
  const focus = (id: string | undefined) => {
    if (id && box.current) focusCard(box.current, id);
  };
  const isThere = comesTo !== undefined && columns.some(({ cards }) => cards.some(({ id }) => id === comesTo));
  useComesTo(box, comesTo, isThere);
  const step = (by: 1 | -1) => {
    const { cards } = columns[at] ?? columns.find((column) => column.cards.length > 0) ?? { cards: [] };
    const index = cards.findIndex(({ id }) => id === cursor);
    focus(cards[index < 0 ? 0 : Math.max(0, Math.min(cards.length - 1, index + by))]?.id);
  };
  const sideways = (by: 1 | -1) => {
    const row = columns[at]?.cards.findIndex(({ id }) => id === cursor) ?? 0;
    for (let to = (at < 0 ? -by : at) + by; to >= 0 && to < columns.length; to += by) {
      const { cards } = columns[to] ?? { cards: [] };
      if (cards.length > 0) return focus(cards[Math.min(Math.max(row, 0), cards.length - 1)]?.id);
    }
  };
  const showColumn = (id: To) => {
    const column = box.current?.children[columns.findIndex((each) => each.id === id)];
    column?.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
  };
  const choose = (by: 1 | -1, toTheEnd: boolean) => {
    const next = toTheEnd
      ? columns.at(by === 1 ? -1 : 0)
      : held && columns[columns.findIndex(({ id }) => id === held.to) + by];
    if (!held || !next) return;
    setHeld({ ...held, to: next.id });
    showColumn(next.id);
    say(`${next.says}, ${next.cards.length} there.`);
  };
  const drop = () => {
    if (!held) return;
    setHeld(undefined);
    if (held.to === held.from && manyWith(held.card) === 1) return say('Not moved. It stays where it was.');
    const ids = columns.find(({ id }) => id === held.from)?.cards.map(({ id }) => id) ?? [];
    left.current = { from: held.from, stood: { ids, at: ids.indexOf(held.card) } };
    onMove(held.card, held.to);
  };
  const cancel = () => {
    setHeld(undefined);
    if (held) showColumn(held.from);
    say('Not moved. It is back where it was.');
  };
  useEscape(held !== undefined, cancel);
  useLifted(box, columns, say);
  const peek = (show: (short: string) => void): Action => ({
    id: 'list.peek',
    says: 'Look at the card beside the list',
    keys: ['space'],
    group: 'List',
    when: () => inside() && current !== undefined && document.activeElement instanceof HTMLAnchorElement,
    run: () => current && show(current.short),
  });
  useActions([
    { id: 'list.next', says: 'Next card', keys: ['j', 'arrowdown'], group: 'List', when: around, run: () => step(1) },
    {
      id: 'list.previous',
      says: 'Previous card',
      keys: ['k', 'arrowup'],
      group: 'List',
      when: around,
      run: () => step(-1),
    },
    ...(onPeek ? [peek(onPeek)] : []),
    {
      id: 'list.menu',
      says: 'What can be done with the card',
      keys: ['s'],
      group: 'List',
      when: () => inside() && current !== undefined,
      run: () => openCardMenu(box.current, cursor ?? ''),
    },
    {
      id: 'list.move',
      says: 'Grab the card to move it',
      keys: ['m'],
      words: ['place', 'rank', 'order', 'drag'],
      group: 'List',
      when: () => inside() && current !== undefined,
      run: () => {
        const from = columns[at]?.id;
        if (!current || !from) return;
        setHeld({ card: current.id, from, to: from });
        say(`Grabbed ${nameOf(current)}. Arrows choose a column, Enter drops, Escape cancels.`);
      },
    },
  ]);
  const toEnd = (last: boolean) => focus(columns[at]?.cards.at(last ? -1 : 0)?.id);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl';
    const across = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const by = rtl ? -across : across;
    if (held) {
      if (event.key === 'Escape') return;
      if (by === 1 || by === -1) choose(by, event.shiftKey);
      else if (event.key === 'Enter') drop();
      event.preventDefault();
      return;
    }
    if (!(event.target instanceof HTMLElement) || !event.target.closest('.card-open')) return;
    if (by === 1 || by === -1) sideways(by);
    else if (event.key === 'ArrowDown') step(1);
    else if (event.key === 'ArrowUp') step(-1);
    else if (event.key === 'Home' || event.key === 'End') toEnd(event.key === 'End');
    else return;
    event.preventDefault();
  };
  const card = held && columns.flatMap(({ cards }) => cards).find(({ id }) => id === held.card);
  const bar: ReactNode =
    held &&
    card &&
    createElement(HoldCard, {
      what: nameOf(card),
      where: columns.find(({ id }) => id === held.to)?.says,
      choose: (by) => choose(by, false),
      onDrop: drop,
      onCancel: cancel,
    });
  return { cursor, setCursor, held, onKeyDown, bar };
}

/** Says which card of a board was lifted by hand. */
function useLifted(
  box: RefObject<HTMLElement | null>,
  columns: GrabProps<string>['columns'],
  say: GrabProps<string>['say'],
) {
  const latest = useRef({ columns, say });
  latest.current = { columns, say };
  useEffect(
    () =>
      monitorForElements({
        canMonitor: ({ source }) => box.current?.contains(source.element) === true,
        onDragStart: ({ source }) => {
          const lifted = latest.current.columns.flatMap(({ cards }) => cards).find(({ id }) => id === source.data.id);
          if (lifted) latest.current.say(`Lifted ${lifted.short} ${lifted.title}. Let it go on a column.`);
        },
      }),
    [box],
  );
}
