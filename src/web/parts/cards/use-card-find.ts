import { type ReactNode, type RefObject, useMemo, useState } from 'react';
import { useFind } from '../find/use-find.tsx';
import { findFold } from '../find/words.ts';
import { showCard } from './card-list.tsx';

interface FoundCard {
  id: string;
  short: string;
  title: string;
}

interface CardFind<Row> {
  /** What the cards are: `Backlog as a board`. */
  label: string;
  box: RefObject<HTMLElement | null>;
  /** All rows, column after column. */
  rows: readonly Row[];
  cardOf: (row: Row) => FoundCard;
  /** Every word that a card shows, folded; left out where id and title are all. */
  textOf?: ((row: Row) => string) | undefined;
  /** The card with the cursor, and how it comes to another. */
  cursor: string | undefined;
  setCursor: (id: string) => void;
  /** Brings the column of a row onto the screen where only one is shown. */
  reveal?: ((row: Row) => void) | undefined;
}

/** The find of a board or of lines in time: all cards are searched, also those that are not drawn. */
export function useCardFind<Row>(given: CardFind<Row>): ReactNode {
  const { label, box, rows, cardOf, textOf, cursor, setCursor, reveal } = given;
  const [named] = useState(() => (row: Row) => {
    const { short, title } = cardOf(row);
    return findFold(`${short} ${title}`);
  });
  const places = useMemo(() => new Map(rows.map((row, at) => [cardOf(row).id, at])), [rows, cardOf]);
  const { bar } = useFind({
    label,
    rows,
    idOf: (row) => cardOf(row).id,
    textOf: textOf ?? named,
    sayRow: (row) => {
      const { short, title } = cardOf(row);
      return `${short} ${title}`;
    },
    box,
    idIn: 'data-card',
    at: () => places.get(cursor ?? '') ?? 0,
    show: (place) => {
      const row = rows[place];
      if (row === undefined || !box.current) return;
      const { id } = cardOf(row);
      setCursor(id);
      reveal?.(row);
      // Once its column is there.
      if (reveal) setTimeout(() => box.current && showCard(box.current, id));
      else showCard(box.current, id);
    },
    leave: () => {
      const selector = `[data-card="${CSS.escape(cursor ?? '')}"] a`;
      // Once the bar is gone, and the focus with it.
      setTimeout(() => box.current?.querySelector<HTMLElement>(selector)?.focus());
    },
  });
  return bar;
}
