import { ListFilter } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { toggleTerm } from '../../filter/change-text.ts';
import type { FilterField } from '../../filter/field.ts';
import type { Filter } from '../../filter/read-filter.ts';
import { parseTerms, printTerms } from '../../filter/terms.ts';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { FilterChips, FilterFaults } from './filter-chips.tsx';
import { FilterInput } from './filter-input.tsx';
import './views.css';

/** A term that the menu offers: its text, and what it is called there. */
export type Preset = readonly [term: string, says: string];

interface FilterBarProps<R> {
  /** The filter as it stands in the address. */
  text: string;
  /** The same, read. */
  filter: Filter<R>;
  fields: readonly FilterField<R>[];
  onChange: (text: string) => void;
  presets: readonly (readonly Preset[])[];
  shown: number;
  total: number;
  /** One of them, and several: `story`, `stories`. */
  one: string;
  many: string;
  /** A filter as an example: `state:draft assignee:me`. */
  like: string;
  /** The heading of its keys: `Backlog`. */
  group: string;
  /** What the focus goes on to once the filter is written. */
  goOnTo: () => HTMLElement | null;
  /** What stands before the filter: the saved views. */
  before?: ReactNode;
  /** What stands after it: shape and display. */
  after?: ReactNode;
}

/** The filter of a list: chips in words and the text they are written as; F goes to it, Shift+F clears it. */
export function FilterBar<R>(props: FilterBarProps<R>) {
  const { text, filter, fields, onChange, presets, shown, total, one, many, group } = props;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  const [writing, setWriting] = useState(false);
  const sent = useRef(text);
  const faults = useId();
  const note = useId();
  const send = useRef(onChange);
  send.current = (next) => {
    sent.current = next;
    onChange(next);
  };
  useEffect(() => {
    // What was sent from here comes back while more may have been typed.
    if (text !== sent.current) setTyped(text);
    sent.current = text;
  }, [text]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => send.current(typed), 150);
    return () => clearTimeout(timer);
  }, [typed]);
  const set = (next: string) => {
    setTyped(next);
    send.current(next);
  };
  const write = () => input.current?.focus();
  useActions([
    { id: 'filter', says: `Filter the ${many}`, keys: ['f'], group, run: write },
    {
      id: 'filter.clear',
      says: 'Clear the filter',
      keys: ['shift+f'],
      group,
      when: () => text !== '' || typed !== '',
      run: () => set(''),
    },
  ]);
  const has = new Set(parseTerms(typed).map((term) => printTerms([term])));
  const lines: MenuLine[][] = [
    ...presets.map((terms) =>
      terms.map(([term, says]) => ({
        id: `filter.${term}`,
        says: has.has(term) ? `${says} ✓` : says,
        turns: true,
        run: () => set(toggleTerm(typed, term)),
      })),
    ),
    [{ id: 'filter', says: `Filter the ${many}`, keys: ['f'], elsewhere: true, run: () => setTimeout(write) }],
  ];
  const number = new Intl.NumberFormat('en');
  const { goOnTo } = props;
  return (
    <search className="filter" aria-label={`Filter of the ${many}`}>
      <div className="filter-bar">
        {props.before}
        <Menu
          of="Filter"
          trigger={
            <Button kind="quiet" aria-label="Filter" icon={<ListFilter aria-hidden size={16} />}>
              <span className="views-word">Filter</span>
            </Button>
          }
          groups={lines}
          done={`Show ${number.format(shown)} ${shown === 1 ? one : many}`}
        />
        <FilterInput
          field={input}
          typed={typed}
          onType={setTyped}
          fields={fields}
          like={props.like}
          describedBy={`${faults} ${note}`}
          onFocus={setWriting}
          onDone={() => {
            if (typed !== text) send.current(typed);
            // At once, so that the next key is none of the text; where nothing fits, the page says by which keys to go on.
            document.getElementById('main')?.focus({ preventScroll: true });
            // The rows that fit once they are drawn.
            setTimeout(() => goOnTo()?.focus());
          }}
        />
        <span id={note} className="meta filter-note" role="status">
          {shown >= total
            ? `${number.format(shown)} ${shown === 1 ? one : many}`
            : `${number.format(shown)} of ${number.format(total)}`}
        </span>
        {props.after}
      </div>
      {filter.terms.length > 0 && (
        <FilterChips filter={filter} text={text} onChange={set} onWrite={() => setTimeout(write)} />
      )}
      <FilterFaults id={faults} faults={filter.faults} writing={writing} />
    </search>
  );
}
