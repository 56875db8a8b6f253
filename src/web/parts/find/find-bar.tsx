import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { onMac, sayKeys } from '../../keys/chord.ts';
import { useActions, useEscape } from '../../keys/keys-root.tsx';
import { useRootMark } from '../../shell/use-root-mark.ts';
import { IconButton } from '../icon-button.tsx';
import { markFound } from './mark-found.ts';
import { nextFound, notSearched, searchOn } from './search-rows.ts';
import type { Searched } from './use-find.tsx';
import { wordsOf } from './words.ts';
import './find.css';

interface FindBarProps<Row> extends Searched<Row> {
  /** How often the bar was asked for: each time the focus goes to it. */
  opened: number;
  typed: string;
  onType: (typed: string) => void;
  onClose: () => void;
}

/** How much of a frame a search may take. */
const sliceMs = 8;
const number = new Intl.NumberFormat('en');

/** The line above a list in which words are looked for in all its rows: how many there are, the next and the one before. */
export function FindBar<Row>(props: FindBarProps<Row>) {
  const { label, rows, idOf, textOf, sayRow, box, idIn, typed, onType, opened, onClose, beyond } = props;
  const field = useRef<HTMLInputElement>(null);
  const words = useMemo(() => wordsOf(typed), [typed]);
  const [{ search, of }, setSearch] = useState({ search: notSearched, of: words });
  const [here, setHere] = useState<string>();
  useRootMark('data-finds', words.length > 0);
  const latest = useRef(props);
  latest.current = props;
  const [from] = useState(() => Math.max(props.at(), 0));

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the words are chosen so that others can be typed.
  useEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, [opened]);
  useEffect(() => {
    let timer = 0;
    let so = notSearched;
    const on = () => {
      const end = performance.now() + sliceMs;
      so = searchOn(so, rows, textOf, words, () => performance.now() > end);
      setSearch({ search: so, of: words });
      if (so.at < rows.length) timer = window.setTimeout(on);
    };
    on();
    return () => clearTimeout(timer);
  }, [rows, textOf, words]);
  const { found } = search;
  const ids = useMemo(() => {
    const all = found.map((place) => rows[place]);
    return new Set(all.map((row) => row !== undefined && latest.current.idOf(row)));
  }, [found, rows]);
  useEffect(() => {
    const element = box.current;
    if (!element || words.length === 0) return;
    return markFound({ box: element, idIn, words, isFound: (id) => ids.has(id), here });
  }, [box, idIn, words, ids, here]);
  // What was found is of the words before until the search for these has begun.
  const isOfThese = of === words;
  const isWhole = isOfThese && search.at >= rows.length;
  const at = here === undefined ? -1 : found.findIndex((place) => idOfPlace(place) === here);
  const comeTo = (place: number | undefined) => {
    const row = place === undefined ? undefined : rows[place];
    if (place === undefined || row === undefined) return;
    setHere(idOf(row));
    latest.current.show(place);
  };
  const go = (by: 1 | -1) => comeTo(nextFound(found, at >= 0 ? (found[at] ?? 0) : latest.current.at(), by));
  const come = useRef(comeTo);
  come.current = comeTo;
  // Other words: the row that was found stays where it still fits, else it is the first from where the search began.
  const first =
    words.length === 0 || !isOfThese
      ? undefined
      : (found.find((place) => place >= from) ?? (isWhole ? found[0] : undefined));
  const asked = words.join(' ');
  const answered = useRef('');
  useEffect(() => {
    if (first === undefined || answered.current === asked) return;
    answered.current = asked;
    if (at < 0) come.current(first);
  }, [first, asked, at]);

  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'F3')) return;
    event.preventDefault();
    event.stopPropagation();
    go(event.shiftKey ? -1 : 1);
  };
  const has = words.length > 0;
  const steps = (id: string, says: string, keys: string[], by: 1 | -1) => ({
    id: `list.find-${id}`,
    says,
    keys,
    group: 'List',
    when: () => has,
    run: () => go(by),
  });
  useActions([
    steps('next', 'Find the next one', ['f3', 'mod+g'], 1),
    steps('previous', 'Find the one before', ['shift+f3', 'mod+shift+g'], -1),
  ]);
  useEscape(true, onClose);

  const current = at >= 0 ? rows[found[at] ?? -1] : undefined;
  const total = number.format(rows.length);
  const says = has ? sayCount() : (beyond ?? `Finds in all ${total}, also those not drawn.`);
  return (
    // biome-ignore lint/a11y/useSemanticElements: the filter is the search of the page; this one is of its list alone.
    <div className="find" role="search" aria-label={`Find: ${label}`} data-print="no">
      <div className="find-line">
        <input
          ref={field}
          type="text"
          aria-label="Find in the list"
          placeholder="Find in the list"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={press}
        />
        <span className="meta find-count" role="status">
          {says}
          {has && current !== undefined && <span className="unseen">: {sayRow(current)}</span>}
        </span>
        <span className="meta find-else">{sayKeys('mod+f', onMac)} once more: the browser’s own.</span>
        <IconButton
          label="The one before"
          keys="shift+f3"
          icon={<ChevronUp />}
          disabled={!has}
          onClick={() => go(-1)}
        />
        <IconButton label="The next one" keys="f3" icon={<ChevronDown />} disabled={!has} onClick={() => go(1)} />
        <IconButton label="Close" keys="escape" icon={<X />} onClick={onClose} />
      </div>
    </div>
  );

  function idOfPlace(place: number): string | undefined {
    const row = rows[place];
    return row === undefined ? undefined : idOf(row);
  }

  function sayCount(): string {
    if (found.length === 0) return isWhole ? `Nowhere in ${total}` : 'Looking…';
    const of = `${number.format(found.length)}${isWhole ? '' : '…'}`;
    return at >= 0 ? `${number.format(at + 1)} of ${of}` : `${of} found`;
  }
}
