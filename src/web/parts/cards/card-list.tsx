import { createContext, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { usePrinting } from '../print/printing.ts';
import { cardsBetween, nextOf, topsOf } from './card-window.ts';
import './cards.css';

/** Which of how many a card is in its column, counted from 1; most of the others are not drawn. */
export const CardPlace = createContext<{ at: number; of: number } | undefined>(undefined);

interface CardListProps<R> {
  rows: readonly R[];
  idOf: (row: R) => string;
  /** The card that is kept while it is out of sight: the one with the cursor. */
  keep?: string | undefined;
  /** Lines instead of cards: their class, height before one was measured, and the space between two. */
  like?: { className: string; height: number; gap: number };
  children: (row: R) => ReactNode;
}

/** So far above and below what is in sight cards are drawn. */
const margin = 160;
/** The height of a card before one was measured, and the space between two, as in the styles. */
const cards = { className: 'cards', height: 84, gap: 8 };

/** A column of any number of cards, of which those in sight are drawn, inside whatever scrolls around it. */
export function CardList<R>({ rows, idOf, keep, like = cards, children }: CardListProps<R>) {
  const { className, height: guessed, gap } = like;
  const list = useRef<HTMLUListElement>(null);
  const [seen, setSeen] = useState({ from: 0, to: 900 });
  const [measured, setMeasured] = useState({ usual: 0, width: 0, heights: new Map<string, number>() });
  const printing = usePrinting();
  const ids = useMemo(() => rows.map(idOf), [rows, idOf]);
  const tops = useMemo(
    () => topsOf(ids, measured.heights, measured.usual || guessed, gap),
    [ids, measured, guessed, gap],
  );
  const { first, end } = printing ? { first: 0, end: rows.length } : cardsBetween(tops, seen.from, seen.to);
  const kept = keep === undefined || printing ? -1 : ids.indexOf(keep);
  const drawn = Array.from({ length: end - first }, (_, at) => first + at);
  // Off the edge of what is drawn, out of sight like the place where it belongs.
  if (kept >= 0 && kept < first) drawn.unshift(kept);
  if (kept >= end) drawn.push(kept);
  const spaceOf = (at: number) => (tops[at + 1] ?? 0) - (tops[at] ?? 0);
  const above = (tops[first] ?? 0) - (kept >= 0 && kept < first ? spaceOf(kept) : 0);
  const below = (tops[rows.length] ?? 0) - (tops[end] ?? 0) - (kept >= end ? spaceOf(kept) : 0);

  const latest = useRef({ ids, tops });
  latest.current = { ids, tops };
  /** Where the kept card stood for as long as it was here. */
  const stood = useRef<{ ids: readonly string[]; at: number }>(undefined);
  useLayoutEffect(() => {
    if (kept >= 0) stood.current = { ids, at: kept };
  }, [ids, kept]);
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    const look = () => {
      const { top, bottom } = sightOf(box);
      const start = box.getBoundingClientRect().top;
      const [from, to] = [top - start - margin, bottom - start + margin];
      setSeen((old) => (Math.abs(old.from - from) < 16 && Math.abs(old.to - to) < 16 ? old : { from, to }));
    };
    const scrolled = ({ target }: Event) => {
      if (target instanceof Node && target.contains(box)) look();
    };
    const show = (event: Event) => {
      const at = event instanceof CustomEvent ? latest.current.ids.indexOf(event.detail) : -1;
      if (at < 0) return;
      const scroller = scrollerOf(box);
      const { top, bottom } = sightOf(box);
      scroller.scrollTop += box.getBoundingClientRect().top + (latest.current.tops[at] ?? 0) - (top + bottom) / 2;
      flushSync(look);
    };
    const lost = (event: Event) => {
      const next = stood.current && nextOf(stood.current, latest.current.ids);
      // While it is still here, something in it was lost.
      if (next === undefined || next === stood.current?.ids[stood.current.at]) return;
      event.preventDefault();
      focusCard(box, next);
    };
    look();
    const watch = new ResizeObserver(look);
    watch.observe(box);
    watch.observe(scrollerOf(box));
    document.addEventListener('scroll', scrolled, { capture: true, passive: true });
    box.addEventListener('show-card', show);
    box.addEventListener('focus-lost', lost);
    return () => {
      watch.disconnect();
      document.removeEventListener('scroll', scrolled, { capture: true });
      box.removeEventListener('show-card', show);
      box.removeEventListener('focus-lost', lost);
    };
  }, []);

  useLayoutEffect(() => {
    const box = list.current;
    if (!box || printing) return;
    const width = box.clientWidth;
    const known = width === measured.width ? measured.heights : new Map<string, number>();
    const sight = sightOf(box);
    const news = new Map<string, number>();
    let moved = 0;
    for (const card of box.children) {
      const id = card instanceof HTMLElement ? card.dataset.card : undefined;
      if (id === undefined) continue;
      const { height, bottom } = card.getBoundingClientRect();
      if (known.get(id) === height) continue;
      news.set(id, height);
      if (bottom < sight.top) moved += height - (known.get(id) ?? (measured.usual || guessed));
    }
    if (news.size === 0) return;
    const heights = new Map([...known, ...news]);
    const usual = measured.usual || news.values().reduce((sum, height) => sum + height, 0) / news.size;
    // What is looked at stays where it is while cards above it turn out higher or lower than they were taken for.
    if (moved !== 0 && measured.usual > 0) scrollerOf(box).scrollTop += moved;
    setMeasured({ usual, width, heights });
  });

  return (
    <ul
      ref={list}
      className={className}
      data-cards
      style={{ paddingBlock: `${above}px ${Math.max(below - gap, 0)}px`, overflowAnchor: 'none' }}
    >
      {drawn.map((at) => {
        const row = rows[at];
        return row === undefined ? null : (
          <CardPlace key={ids[at]} value={{ at: at + 1, of: rows.length }}>
            {children(row)}
          </CardPlace>
        );
      })}
    </ul>
  );
}

/** Brings a card into sight that may not be drawn yet, in whichever column of a board has it. */
export function showCard(board: HTMLElement, id: string): void {
  for (const column of board.querySelectorAll('[data-cards]'))
    column.dispatchEvent(new CustomEvent('show-card', { detail: id }));
}

/** Gives the focus to a card of a board, drawn or not. */
export function focusCard(board: HTMLElement, id: string): void {
  const link = () => board.querySelector<HTMLElement>(`[data-card="${CSS.escape(id)}"] a`);
  if (!link())
    if (board.matches('[data-cards]')) board.dispatchEvent(new CustomEvent('show-card', { detail: id }));
    else showCard(board, id);
  link()?.focus();
}

/** What scrolls a list: the nearest part around it that has more than it shows. */
function scrollerOf(box: HTMLElement): Element {
  for (let part = box.parentElement; part; part = part.parentElement) {
    if (part.scrollHeight <= part.clientHeight + 1) continue;
    if (/auto|scroll/.test(getComputedStyle(part).overflowY)) return part;
  }
  return document.scrollingElement ?? document.documentElement;
}

/** The heights of the screen between which a list can be seen. */
function sightOf(box: HTMLElement): { top: number; bottom: number } {
  const { top, bottom } = scrollerOf(box).getBoundingClientRect();
  return { top: Math.max(top, 0), bottom: Math.min(Math.max(bottom, 0), innerHeight) };
}
