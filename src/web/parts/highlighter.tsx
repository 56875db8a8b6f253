// biome-ignore-all lint/a11y/useSemanticElements: an input cannot show what is marked in it.
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useMedia } from '../shell/kept.ts';
import { cutAt, pieceAt, piecesOf, pointLength, rangeBetween, slicePoints, type TextRange } from './text-range.ts';
import './quote.css';

interface HighlighterProps {
  /** What the text is: `Marta’s words`. */
  label: string;
  text: string;
  /** Stretches that are linked already. */
  marks?: readonly (TextRange & { says: string })[] | undefined;
  /** The stretch chosen last, shown until the screen takes it back. */
  chosen?: TextRange | undefined;
  /** Whole words were chosen, by mouse or keyboard; places are code points. */
  onSelect: (start: number, end: number, quote: string) => void;
  lang?: string | undefined;
}

/** A finger has come to rest on what it selects. */
const settlesMs = 600;

/**
 * A customer's words, of which some can be chosen: drag over them, or move with the arrows, widen with Shift and
 * take with Enter.
 */
export function Highlighter({ label, text, marks = [], chosen, onSelect, lang }: HighlighterProps) {
  const pieces = useMemo(() => piecesOf(text), [text]);
  const box = useRef<HTMLDivElement>(null);
  const help = useId();
  const [cursor, setCursor] = useState<{ from: number; at: number }>();
  const [said, setSaid] = useState('');
  const coarse = useMedia('(pointer: coarse)');

  const choose = (range: TextRange | undefined) => {
    if (range) onSelect(range.start, range.end, slicePoints(text, range));
  };

  const moveTo = (at: number, widen: boolean) => {
    const from = widen && cursor ? cursor.from : at;
    setCursor({ from, at });
    const range = rangeBetween(pieces, from, at);
    if (range) setSaid(slicePoints(text, range));
  };

  const selectedRange = (): TextRange | undefined => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !box.current?.contains(selection.anchorNode)) return undefined;
    const from = pointUnder(selection.anchorNode, selection.anchorOffset);
    const to = pointUnder(selection.focusNode, selection.focusOffset);
    if (from === undefined || to === undefined) return undefined;
    return rangeBetween(pieces, pieceAt(pieces, Math.min(from, to)), pieceAt(pieces, Math.max(from, to) - 1));
  };
  const takeSelection = () => {
    const range = selectedRange();
    if (!range) return;
    getSelection()?.removeAllRanges();
    setCursor(undefined);
    choose(range);
  };
  const follow = useRef(takeSelection);
  follow.current = takeSelection;
  useEffect(() => {
    if (!coarse) return;
    let timer: number | undefined;
    const soon = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => follow.current(), settlesMs);
    };
    document.addEventListener('selectionchange', soon);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', soon);
    };
  }, [coarse]);

  const shown = cursor ? rangeBetween(pieces, cursor.from, cursor.at) : chosen;
  const here = cursor && pieces[cursor.at];
  const ranges: Drawn[] = [
    ...marks.map((mark) => ({ start: mark.start, end: mark.end, mark: mark.says })),
    ...(shown ? [{ ...shown, look: 'chosen' }] : []),
    ...(here ? [{ start: here.start, end: here.end, look: 'at' }] : []),
  ];
  return (
    <>
      <div
        ref={box}
        className="highlighter"
        role="textbox"
        aria-label={label}
        aria-readonly
        aria-multiline
        aria-describedby={help}
        tabIndex={0}
        dir="auto"
        lang={lang}
        // A finger goes on by the handles of what it has selected.
        onPointerUp={coarse ? undefined : takeSelection}
        onBlur={() => setCursor(undefined)}
        onKeyDown={(event) => {
          const next = nextWord(pieces, cursor?.at, event.key, event.currentTarget);
          if (next !== undefined) moveTo(next, event.shiftKey);
          else if (event.key === 'Enter' && cursor) choose(rangeBetween(pieces, cursor.from, cursor.at));
          else if (event.key === 'Escape' && cursor) setCursor(undefined);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      >
        {cutAt(text, ranges).map((cut) => (
          <Cut key={cut.start} start={cut.start} text={cut.text} covered={cut.covered} />
        ))}
      </div>
      <span id={help} className="meta">
        {coarse ? 'Hold a finger on words to choose them.' : 'Drag over words to choose them.'}
        <span className="by-keyboard"> By keyboard: arrows move, Shift widens, Enter takes.</span>
      </span>
      <span className="unseen" role="status">
        {said}
      </span>
    </>
  );
}

/** A stretch with what it looks like. */
interface Drawn extends TextRange {
  mark?: string | undefined;
  look?: string | undefined;
}

function Cut({ start, text, covered }: { start: number; text: string; covered: readonly Drawn[] }) {
  const look = covered.flatMap((range) => range.look ?? []).join(' ') || undefined;
  const mark = covered.find((range) => range.mark !== undefined)?.mark;
  const rest = { 'data-start': start, className: look };
  return mark === undefined ? (
    <span {...rest}>{text}</span>
  ) : (
    <mark {...rest} title={mark}>
      {text}
    </mark>
  );
}

function pointUnder(node: Node | null, offset: number): number | undefined {
  const cut = (node instanceof Element ? node : node?.parentElement)?.closest('[data-start]');
  const start = cut?.getAttribute('data-start');
  if (start == null) return undefined;
  return Number(start) + pointLength((node?.textContent ?? '').slice(0, offset));
}

function nextWord(
  pieces: readonly { word: boolean }[],
  at: number | undefined,
  key: string,
  box: HTMLElement,
): number | undefined {
  const rtl = getComputedStyle(box).direction === 'rtl';
  const forward = key === 'ArrowDown' || key === (rtl ? 'ArrowLeft' : 'ArrowRight');
  const backward = key === 'ArrowUp' || key === (rtl ? 'ArrowRight' : 'ArrowLeft');
  if (key === 'Home' || (at === undefined && (forward || backward))) return pieces.findIndex((piece) => piece.word);
  if (key === 'End') return pieces.findLastIndex((piece) => piece.word);
  if (at === undefined || !(forward || backward)) return undefined;
  // Up and down go by a handful of words: the lines differ with the width, a fixed step does not.
  let left = key === 'ArrowUp' || key === 'ArrowDown' ? 8 : 1;
  let found = at;
  for (let next = at; left > 0; ) {
    next += forward ? 1 : -1;
    const piece = pieces[next];
    if (!piece) break;
    if (!piece.word) continue;
    found = next;
    left--;
  }
  return found;
}
