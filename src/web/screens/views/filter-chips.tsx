import { X } from 'lucide-react';
import { withoutTerm, withTerm, withValue } from '../../filter/change-text.ts';
import type { Condition, Fault, Filter } from '../../filter/read-filter.ts';
import { printTerm, printValue } from '../../filter/terms.ts';
import { Menu, type MenuLine } from '../../parts/menu.tsx';

interface FilterChipsProps<R> {
  filter: Filter<R>;
  /** The text that the filter was read from. */
  text: string;
  onChange: (text: string) => void;
  /** Goes to the text, to write there. */
  onWrite: () => void;
}

const mostValues = 12;

/** The filter in words, a chip for each term: pressed it can be changed, turned round or dropped. */
export function FilterChips<R>({ filter, text, onChange, onWrite }: FilterChipsProps<R>) {
  return (
    <ul className="filter-chips" aria-label="Conditions">
      {filter.terms.map((term, at) => {
        const condition = filter.conditions.find((each) => each.at === at);
        const fault = filter.faults.find((each) => each.at === at);
        if (!condition && fault?.unfinished) return null;
        const says = condition?.says ?? printTerm(term);
        const drop = () => onChange(withoutTerm(text, at));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a term is its place in the text.
          <li key={at} className="filter-chip" data-wrong={fault ? true : undefined}>
            <Menu
              of={`Filter: ${says}`}
              trigger={
                <button type="button" className="filter-says">
                  {says}
                </button>
              }
              done="Done"
              groups={linesOf(condition, { text, at, onChange, onWrite, drop })}
            />
            <button type="button" className="filter-drop" aria-label={`Take out “${says}”`} onClick={drop}>
              <X aria-hidden size={12} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

interface Doing {
  text: string;
  at: number;
  onChange: (text: string) => void;
  onWrite: () => void;
  drop: () => void;
}

function linesOf<R>(condition: Condition<R> | undefined, { text, at, onChange, onWrite, drop }: Doing): MenuLine[][] {
  const { term, field } = condition ?? {};
  const held = new Set(term?.values.map(printValue).map(plain));
  const values =
    field
      ?.offers()
      .toSorted((a, b) => Number(held.has(plain(b.text))) - Number(held.has(plain(a.text))))
      .slice(0, mostValues) ?? [];
  const turned = term && { ...term, not: !term.not };
  return [
    values.map(({ text: value, says }) => ({
      id: `filter.is-${value}`,
      says: held.has(plain(value)) ? `${says} ✓` : says,
      turns: true,
      run: () => onChange(withValue(text, at, quotedFor(value))),
    })),
    [
      ...(turned && field
        ? [
            {
              id: 'filter.turn',
              says: turned.not ? 'Leave these out' : 'Show only these',
              run: () => onChange(withTerm(text, at, turned)),
            },
          ]
        : []),
      { id: 'filter.write', says: 'Change the text', keys: ['e'], run: onWrite },
      { id: 'filter.drop', says: 'Drop', keys: ['backspace', 'delete'], run: drop },
    ],
  ];
}

/** A value in the one spelling in which it is compared. */
function plain(value: string): string {
  return value.replaceAll('"', '').replaceAll('-', ' ').toLowerCase();
}

function quotedFor(value: string): string {
  const [, sign = '', rest = value] = /^(>=|<=|>|<)?(.*)$/.exec(value) ?? [];
  return `${sign}${printValue({ sign: '', text: rest })}`;
}

/** What is wrong with a filter, said once under it; what is only half written waits until the writing is done. */
export function FilterFaults({ faults, writing, id }: { faults: readonly Fault[]; writing: boolean; id: string }) {
  const told = faults.filter(({ unfinished }) => !unfinished || !writing);
  return (
    <div id={id} className="filter-faults" role="status">
      {told.map(({ at, says }) => (
        <p key={`${at} ${says}`}>{says}</p>
      ))}
      {told.length > 0 && <p className="meta">The rest applies.</p>}
    </div>
  );
}
