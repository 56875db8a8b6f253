import { type ReactNode, useMemo, useRef, useState } from 'react';
import { CardList } from '../../parts/cards/card-list.tsx';
import { CardSelected } from '../../parts/cards/card-selection.ts';
import { useCardFind } from '../../parts/cards/use-card-find.ts';
import { useCardSelection } from '../../parts/cards/use-card-selection.ts';
import { useGrab } from '../../parts/cards/use-grab.ts';
import { type ChosenColumn, useOneColumn } from '../../parts/cards/use-one-column.tsx';
import type { MenuLine } from '../../parts/menu.tsx';
import { useDrop } from '../../parts/use-drop.ts';
import type { Part } from './arrange.ts';
import './views.css';

/** What a card is found by. */
interface Carded {
  id: string;
  short: string;
  title: string;
}

/** What a card needs of its board. */
export interface CardDoings {
  grabbed: boolean;
  onFocus: () => void;
  /** The id of what says which keys move it. */
  keys: string;
  /** The line of its menu that selects it; none where cards cannot be. */
  select: readonly MenuLine[];
}

interface BoardProps<R> {
  parts: readonly Part<R>[];
  /** How a row is found and named. */
  cardOf: (row: R) => Carded;
  card: (row: R, doings: CardDoings) => ReactNode;
  /** Every word that a card shows, folded; the same function for as long as it gives the same. */
  textOf?: ((row: R) => string) | undefined;
  /** Puts a row into another group; left out where a group is nothing that is changed by hand. */
  onMove?: ((row: R, to: string) => void) | undefined;
  onPeek: (short: string) => void;
  /** The column that a phone shows. */
  column: ChosenColumn;
  /** The card that gets the focus as soon as it is there. */
  comesTo?: string | undefined;
  /** The cards that are selected; whoever moves one of them moves all, in `onMove`. */
  selected?: ReadonlySet<string>;
  onSelect?: ((ids: ReadonlySet<string>) => void) | undefined;
}

const none: ReadonlySet<string> = new Set();

/** Rows as cards in columns, a column for each group; a card is moved by hand, by M and the arrows, or by its menu. */
export function Board<R>(props: BoardProps<R>) {
  const { parts, cardOf, card, textOf, onMove, onPeek, column, comesTo, selected = none } = props;
  const box = useRef<HTMLDivElement>(null);
  const [said, say] = useState('');
  const find = (id: string) => parts.flatMap(({ rows }) => rows).find((row) => cardOf(row).id === id);
  const holds = (part: Part<R> | undefined, id: string) => part?.rows.some((row) => cardOf(row).id === id) === true;
  const manyWith = (id: string) => (selected.has(id) ? selected.size : 1);
  const move = (id: string, to: string) => {
    const row = find(id);
    const part = parts.find((each) => each.id === to);
    const many = manyWith(id);
    if (!row || !part || (holds(part, id) && many === 1)) return;
    if (!onMove) return say('These columns are not changed by moving cards.');
    say(`${many > 1 ? `${many} cards` : cardOf(row).short} to ${part.says}.`);
    onMove(row, to);
  };
  const { cursor, setCursor, held, onKeyDown, bar } = useGrab({
    box,
    columns: parts.map(({ id, says, rows }) => ({ id, says, cards: rows.map(cardOf) })),
    onMove: move,
    onPeek,
    say,
    comesTo,
    manyWith,
  });
  const rows = useMemo(() => parts.flatMap((part) => part.rows), [parts]);
  const chosen = useCardSelection({
    label: 'Board',
    box,
    order: useMemo(() => rows.map(cardOf), [rows, cardOf]),
    cursor,
    selected,
    onSelect: props.onSelect,
  });
  const one = useOneColumn({
    box,
    columns: parts.map(({ id, says, rows: { length } }) => ({ id, says, count: length })),
    chosen: column,
  });
  const reveal = one.reveal && ((row: R) => one.reveal?.(parts.find((part) => holds(part, cardOf(row).id))?.id ?? ''));
  const finding = useCardFind({ label: 'The board', box, rows, cardOf, textOf, cursor, setCursor, reveal });
  return (
    <>
      {finding}
      {one.picker}
      <p id="views-keys" className="unseen">
        {onMove
          ? 'M grabs the card, arrows choose a column, Enter drops it, Space shows it beside the board.'
          : 'Arrows go from card to card, Space shows one beside the board.'}
      </p>
      <p className="unseen" aria-live="polite">
        {said}
      </p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows go from card to card, each of which is a link. */}
      <div
        className="columns views-board"
        ref={box}
        onKeyDown={(event) => {
          chosen.onKeyDown(event);
          onKeyDown(event);
        }}
        onClickCapture={chosen.onClickCapture}
      >
        <CardSelected value={chosen.around}>
          {parts.map((part) => (
            <Column
              key={part.id}
              part={part}
              idOf={(row) => cardOf(row).id}
              keep={held?.card ?? cursor}
              target={held?.to === part.id}
              takes={(id) => onMove !== undefined && !(holds(part, id) && manyWith(id) === 1) && find(id) !== undefined}
              onDrop={(id) => move(id, part.id)}
            >
              {(row) =>
                card(row, {
                  grabbed: held?.card === cardOf(row).id,
                  onFocus: () => setCursor(cardOf(row).id),
                  keys: 'views-keys',
                  select: chosen.lineOf(cardOf(row).id),
                })
              }
            </Column>
          ))}
        </CardSelected>
      </div>
      {bar}
    </>
  );
}

interface ColumnProps<R> {
  part: Part<R>;
  idOf: (row: R) => string;
  /** The card that stays drawn. */
  keep: string | undefined;
  target: boolean;
  takes: (id: string) => boolean;
  onDrop: (id: string) => void;
  children: (row: R) => ReactNode;
}

function Column<R>({ part: { id, says, rows }, idOf, keep, target, takes, onDrop, children }: ColumnProps<R>) {
  const box = useRef<HTMLElement>(null);
  const over = useDrop(box, takes, onDrop);
  const heading = `group-${id.replaceAll(' ', '-') || 'none'}`;
  return (
    <section ref={box} className="views-column" aria-labelledby={heading} data-target={over || target || undefined}>
      <h2 id={heading} dir="auto">
        {says} <span className="meta">{new Intl.NumberFormat('en').format(rows.length)}</span>
      </h2>
      <CardList rows={rows} idOf={idOf} keep={keep}>
        {children}
      </CardList>
    </section>
  );
}
