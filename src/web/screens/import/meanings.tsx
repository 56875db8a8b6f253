import type { OutputOf } from '../../client/shapes.ts';
import { SelectField } from '../../parts/select-field.tsx';

type Foreseen = OutputOf<'import.foresee'>;
type Meaning = Foreseen['states'][number] | Foreseen['kinds'][number];

interface MeaningsProps<T extends string> {
  title: string;
  /** What stands for an empty word: `no type`. */
  none: string;
  all: readonly (Meaning & { to: T })[];
  options: readonly { id: T; says: string }[];
  onSay: (word: string, to: T) => void;
}

const count = new Intl.NumberFormat('en');

/** The words of a file and what each is taken for, the mere guesses said to be that; all of it can be said otherwise. */
export function Meanings<T extends string>({ title, none, all, options, onSay }: MeaningsProps<T>) {
  const guesses = all.filter(({ why }) => why === 'guess').length;
  return (
    <section className="import-part" aria-label={title}>
      <h2>
        {title}{' '}
        {guesses > 0 && (
          <span className="meta">{guesses === 1 ? 'one is a mere guess' : `${guesses} are mere guesses`}</span>
        )}
      </h2>
      <table className="table import-columns">
        <thead>
          <tr>
            <th scope="col">In the file</th>
            <th scope="col">Becomes</th>
            <th scope="col">Why</th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ word, count: items, to, why }) => (
            <tr key={word} data-out={(to as string) === 'leave out' || undefined}>
              <th scope="row" dir="auto">
                {word || <span className="meta">{none}</span>} <span className="meta">{count.format(items)}</span>
              </th>
              <td>
                <SelectField
                  bare
                  label={`“${word || none}” becomes`}
                  value={to}
                  onChange={(id) => onSay(word, id)}
                  options={options}
                />
              </td>
              <td className="meta">{reasons[why]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const reasons: Record<Meaning['why'], string> = {
  chosen: 'You said so.',
  known: 'This word means the same everywhere.',
  told: 'The tool says so itself.',
  alike: 'A part of the word says so.',
  guess: 'A guess: nothing speaks for it.',
};
