import { ListFilter } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useActions } from '../../keys/keys-root.tsx';
import { Button } from '../../parts/button.tsx';
import { Menu, type MenuLine } from '../../parts/menu.tsx';
import { parseFilter, unknownKeys } from './filter.ts';

interface FilterBarProps {
  /** The filter in words, as it stands in the address. */
  text: string;
  onChange: (text: string) => void;
  shown: number;
  total: number;
}

const offered: { group: string; terms: [text: string, says: string][] }[] = [
  {
    group: 'who',
    terms: [
      ['assignee:me', 'Mine'],
      ['assignee:nobody', 'Nobody’s'],
    ],
  },
  {
    group: 'state',
    terms: [
      ['state:draft', 'Drafts'],
      ['state:ready', 'Ready'],
      ['state:in-progress', 'In progress'],
      ['state:in-review', 'In review'],
      ['state:accepted', 'Accepted, outside the backlog'],
      ['state:cut', 'Cut, outside the backlog'],
    ],
  },
  {
    group: 'lacking',
    terms: [
      ['criteria:none', 'Without criteria'],
      ['estimate:none', 'Without an estimate'],
      ['feature:none', 'Under no feature'],
      ['sprint:none', 'In no sprint'],
      ['blocked:yes', 'Blocked'],
      ['kind:bug', 'Bugs'],
    ],
  },
];

/** The filter of the list as text: typed, or put together from a menu; F goes here, Shift+F clears it. */
export function FilterBar({ text, onChange, shown, total }: FilterBarProps) {
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(text);
  useEffect(() => setTyped(text), [text]);
  useEffect(() => {
    if (typed === text) return;
    const timer = setTimeout(() => onChange(typed), 150);
    return () => clearTimeout(timer);
  }, [typed, text, onChange]);
  useActions([
    { id: 'filter', says: 'Filter the stories', keys: ['f'], group: 'Backlog', run: () => field.current?.focus() },
    {
      id: 'filter.clear',
      says: 'Clear the filter',
      keys: ['shift+f'],
      group: 'Backlog',
      when: () => text !== '',
      run: () => onChange(''),
    },
  ]);
  const has = new Set(parseFilter(typed).map((term) => term.text));
  const toggle = (term: string) => {
    const rest = parseFilter(typed).filter((each) => each.text !== term);
    const next = [...rest.map((each) => each.text), ...(has.has(term) ? [] : [term])].join(' ');
    setTyped(next);
    onChange(next);
  };
  const groups: MenuLine[][] = offered.map(({ terms }) =>
    terms.map(([term, says]) => ({ id: term, says: has.has(term) ? `${says} ✓` : says, run: () => toggle(term) })),
  );
  const [strange] = unknownKeys(typed);
  const number = new Intl.NumberFormat('en');
  return (
    <search className="filter-bar">
      <Menu
        trigger={
          <Button kind="quiet" icon={<ListFilter aria-hidden size={16} />}>
            Filter
          </Button>
        }
        groups={groups}
      />
      <input
        ref={field}
        className="filter-text"
        type="search"
        aria-label="Filter in words"
        aria-describedby="filter-note"
        placeholder="state:draft feature:F-112 assignee:me words…"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') onChange(typed);
          const input = event.currentTarget;
          // Once the rows that fit are drawn: the focus goes on to them, and stays where there are none.
          setTimeout(() => (rowToGoTo() ?? input).focus());
        }}
      />
      <span id="filter-note" className="meta filter-note" role="status">
        {strange
          ? `“${strange}:” is no filter. There are state, feature, assignee, team, kind, estimate, criteria, sprint and blocked.`
          : shown === total
            ? `${number.format(total)} ${total === 1 ? 'story' : 'stories'}`
            : `${number.format(shown)} of ${number.format(total)}`}
      </span>
    </search>
  );
}

/** The row of the list that Tab would come to. */
function rowToGoTo(): HTMLElement | null {
  return document.querySelector<HTMLElement>('.backlog-list [tabindex="0"]');
}
